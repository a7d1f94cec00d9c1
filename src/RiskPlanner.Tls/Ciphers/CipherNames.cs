namespace RiskPlanner.Tls;

/// <summary>Takes the names of cipher suites apart. Pure; safe between threads.</summary>
internal static class CipherNames
{
    private const string Prefix = "TLS_";
    private const string With = "_WITH_";

    /// <summary>What a suite of this name is made of.</summary>
    public static CipherTraits TraitsOf(string name)
    {
        if (Split(name) is not var (exchange, rest)) return name.StartsWith("TLS_SHA", StringComparison.Ordinal) ? CipherTraits.Tls13 | CipherTraits.NoEncryption : CipherTraits.Tls13;
        return OfExchange(exchange) | OfCipher(rest) | OfMac(rest);
    }

    /// <summary>The name that OpenSSL has for a suite; null for those that it names otherwise or not at all.</summary>
    public static string? OpenSslNameOf(string name)
    {
        if (Split(name) is not var (exchange, rest)) return null;
        string? before = exchange switch
        {
            "RSA" => "",
            "RSA_EXPORT" => "EXP-",
            "DHE_RSA" or "DHE_DSS" or "DH_RSA" or "DH_DSS" or "ECDHE_RSA" or "ECDHE_ECDSA" or "ECDH_RSA" or "ECDH_ECDSA" => $"{exchange.Replace('_', '-')}-",
            "DHE_RSA_EXPORT" => "EXP-DHE-RSA-",
            "DHE_DSS_EXPORT" => "EXP-DHE-DSS-",
            "DH_anon" => "ADH-",
            "ECDH_anon" => "AECDH-",
            _ => null,
        };
        var (cipher, mac) = SplitMac(rest);
        string? middle = cipher switch
        {
            "NULL" => "NULL",
            "RC4_128" or "RC4_40" => "RC4",
            "RC2_CBC_40" => "RC2-CBC",
            "DES_CBC" or "DES40_CBC" => "DES-CBC",
            "3DES_EDE_CBC" => "DES-CBC3",
            "AES_128_CBC" => "AES128",
            "AES_256_CBC" => "AES256",
            "AES_128_GCM" => "AES128-GCM",
            "AES_256_GCM" => "AES256-GCM",
            "AES_128_CCM" => "AES128-CCM",
            "AES_256_CCM" => "AES256-CCM",
            "AES_128_CCM_8" => "AES128-CCM8",
            "AES_256_CCM_8" => "AES256-CCM8",
            "CAMELLIA_128_CBC" => "CAMELLIA128",
            "CAMELLIA_256_CBC" => "CAMELLIA256",
            // Its hash is not said.
            "CHACHA20_POLY1305" => "CHACHA20-POLY1305",
            _ => null,
        };
        return before is null || middle is null ? null : mac.Length == 0 || cipher == "CHACHA20_POLY1305" ? before + middle : $"{before}{middle}-{mac}";
    }

    private static (string Exchange, string Remainder)? Split(string name)
    {
        var with = name.IndexOf(With, StringComparison.Ordinal);
        return with < 0 ? null : (name[Prefix.Length..with], name[(with + With.Length)..]);
    }

    private static (string Cipher, string Mac) SplitMac(string rest)
    {
        var last = rest.LastIndexOf('_');
        return last > 0 && (rest[(last + 1)..].StartsWith("SHA", StringComparison.Ordinal) || rest.EndsWith("_MD5", StringComparison.Ordinal)) ? (rest[..last], rest[(last + 1)..]) : (rest, "");
    }

    private static CipherTraits OfExchange(string exchange)
    {
        var traits = CipherTraits.None;
        if (exchange.Contains("EXPORT", StringComparison.Ordinal)) traits |= CipherTraits.Export;
        if (exchange.Contains("anon", StringComparison.Ordinal) || exchange == "NULL") traits |= CipherTraits.Anonymous;
        if (exchange is "RSA" or "RSA_EXPORT" or "RSA_PSK") traits |= CipherTraits.RsaKeyExchange;
        if (!exchange.StartsWith("DHE_", StringComparison.Ordinal) && !exchange.StartsWith("ECDHE_", StringComparison.Ordinal) && !exchange.Contains("anon", StringComparison.Ordinal)) traits |= CipherTraits.NoForwardSecrecy;
        if (exchange.StartsWith("DH_", StringComparison.Ordinal) || exchange.StartsWith("DHE_", StringComparison.Ordinal)) traits |= CipherTraits.FiniteField;
        return traits;
    }

    private static CipherTraits OfCipher(string rest) =>
        rest.StartsWith("NULL", StringComparison.Ordinal) ? CipherTraits.NoEncryption
        : rest.StartsWith("RC2", StringComparison.Ordinal) ? CipherTraits.Rc2
        : rest.StartsWith("RC4", StringComparison.Ordinal) ? CipherTraits.Rc4
        : rest.StartsWith("DES", StringComparison.Ordinal) ? CipherTraits.Des
        : rest.StartsWith("3DES", StringComparison.Ordinal) ? CipherTraits.TripleDes
        : CipherTraits.None;

    private static CipherTraits OfMac(string rest) =>
        rest.EndsWith("_MD5", StringComparison.Ordinal) ? CipherTraits.Md5 : rest.EndsWith("_SHA", StringComparison.Ordinal) ? CipherTraits.Sha1 : CipherTraits.None;
}
