using System.Collections.Frozen;
using System.Net.Security;

namespace RiskPlanner.Tls;

/// <summary>
/// The cipher suites that there are: those of the TLS registry, as the framework has them, and those of SSL V2 (docs/tls/facts.md, F24 to
/// F28). Immutable; safe between threads.
/// </summary>
public static class CipherCatalogue
{
    private const CipherTraits OfSsl2 = CipherTraits.Md5 | CipherTraits.RsaKeyExchange | CipherTraits.NoForwardSecrecy;

    private static readonly Dictionary<string, int> OfFtp = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SSL_NULL_MD5"] = 0x01,
        ["SSL_NULL_SHA"] = 0x02,
        ["SSL_RC4_MD5_EX"] = 0x03,
        ["SSL_RC4_MD5"] = 0x04,
        ["SSL_RC4_SHA"] = 0x05,
        ["SSL_RC2_MD5_EX"] = 0x06,
        ["SSL_DES_SHA"] = 0x09,
        ["SSL_3DES_SHA"] = 0x0A,
        ["SSL_AES_128_SHA"] = 0x2F,
        ["SSL_AES_256_SHA"] = 0x35,
    };

    // Names that System SSL's table has, and the registry has not.
    private static readonly Dictionary<string, int> OfSystemSsl = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TLS_NULL_WITH_NULL_MD5"] = 0x01,
        ["TLS_RSA_WITH_RC4_40_MD5"] = 0x03,
    };

    private static readonly FrozenDictionary<int, CipherSuite> ByCode =
        Enum.GetValues<TlsCipherSuite>().Distinct().Select(suite => new CipherSuite((int)suite, suite.ToString(), CipherNames.TraitsOf(suite.ToString()))).ToFrozenDictionary(suite => suite.Code);

    private static readonly FrozenDictionary<string, CipherSuite> ByName = MakeNames();

    /// <summary>All suites of the TLS registry, by code.</summary>
    public static IReadOnlyList<CipherSuite> All { get; } = [.. ByCode.Values.OrderBy(suite => suite.Code)];

    /// <summary>The suites of SSL V2, by code.</summary>
    public static IReadOnlyList<CipherSuite> Ssl2 { get; } =
    [
        new(0x010080, "TLS_RC4_128_WITH_MD5", OfSsl2 | CipherTraits.Rc4, true),
        new(0x020080, "TLS_RC4_128_EXPORT40_WITH_MD5", OfSsl2 | CipherTraits.Rc4 | CipherTraits.Export, true),
        new(0x030080, "TLS_RC2_CBC_128_CBC_WITH_MD5", OfSsl2 | CipherTraits.Rc2, true),
        new(0x040080, "TLS_RC2_CBC_128_CBC_EXPORT40_WITH_MD5", OfSsl2 | CipherTraits.Rc2 | CipherTraits.Export, true),
        new(0x060040, "TLS_DES_64_CBC_WITH_MD5", OfSsl2 | CipherTraits.Des, true),
        new(0x0700C0, "TLS_DES_192_EDE3_CBC_WITH_MD5", OfSsl2 | CipherTraits.TripleDes, true),
    ];

    /// <summary>The names that FTP.DATA has for suites, with their codes.</summary>
    public static IReadOnlyDictionary<string, int> FtpNames => OfFtp;

    /// <summary>The suite of a code of the registry, or null.</summary>
    public static CipherSuite? Find(int code) => ByCode.GetValueOrDefault(code);

    /// <summary>The suite of a name of the registry, of System SSL, of FTP.DATA, of Java or of OpenSSL, or null. Case does not count.</summary>
    public static CipherSuite? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The suite of SSL V2 of a name or of its one digit, or null.</summary>
    public static CipherSuite? FindSsl2(string word) => Ssl2.FirstOrDefault(suite => suite.CodeText == word || suite.Name.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static FrozenDictionary<string, CipherSuite> MakeNames()
    {
        var names = new Dictionary<string, CipherSuite>(StringComparer.OrdinalIgnoreCase);
        foreach (var suite in ByCode.Values)
        {
            names[suite.Name] = suite;
            // Java writes SSL_ before the older ones.
            if (suite.Name.Contains("_WITH_", StringComparison.Ordinal)) names.TryAdd(string.Concat("SSL_", suite.Name.AsSpan(4)), suite);
            if (CipherNames.OpenSslNameOf(suite.Name) is { } openSsl) names.TryAdd(openSsl, suite);
        }

        foreach (var (name, code) in OfFtp.Concat(OfSystemSsl)) names[name] = ByCode[code];
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
