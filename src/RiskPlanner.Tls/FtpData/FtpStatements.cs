using System.Collections.Frozen;

namespace RiskPlanner.Tls;

/// <summary>The statements of FTP.DATA that the program knows (docs/tls/facts.md, F3 to F22).</summary>
internal static class FtpStatements
{
    public const string SecureFtp = "SECURE_FTP";
    public const string SecureDataConn = "SECURE_DATACONN";
    public const string SecureCtrlConn = "SECURE_CTRLCONN";
    public const string SecureLogin = "SECURE_LOGIN";
    public const string SecurePassword = "SECURE_PASSWORD";
    public const string SecureMechanism = "SECURE_MECHANISM";
    public const string Extensions = "EXTENSIONS";
    public const string TlsMechanism = "TLSMECHANISM";
    public const string CipherSuite = "CIPHERSUITE";
    public const string KeyRing = "KEYRING";
    public const string SslV3 = "SSLV3";
    public const string TlsTimeout = "TLSTIMEOUT";
    public const string VerifyUser = "VERIFYUSER";

    private static readonly string[] Truth = ["TRUE", "FALSE"];

    // Read, and not about TLS; their values are not judged.
    private static readonly string[] BesideTls =
    [
        "ACCESSERRORMSGS", "ADMINEMAILADDRESS", "ANONYMOUS", "ANONYMOUSFILEACCESS", "ANONYMOUSFILETYPEJES", "ANONYMOUSFTPLOGGING", "APPLNAME", "CHKCONFIDENCE", "CLIENTERRCODES", "DEBUG",
        "DEBUGONSITE", "DSNTYPE", "EATTR", "EPSV4", "FTPLOGGING", "FWFRIENDLY", "LRECL", "PASSIVEIGNOREADDR", "SEQNUMSUPPORT", "SMFDCFG", "SOCKSCONFIGFILE",
    ];

    private static readonly FrozenDictionary<string, FtpStatement> ByName = new[]
    {
        new FtpStatement(SecureFtp, FtpStatementOf.Both, ["ALLOWED", "REQUIRED"], "ALLOWED"),
        new FtpStatement(SecureDataConn, FtpStatementOf.Both, ["CLEAR", "NEVER", "PRIVATE", "SAFE"], "CLEAR"),
        new FtpStatement(SecureCtrlConn, FtpStatementOf.Both, ["CLEAR", "PRIVATE", "SAFE"], "CLEAR"),
        new FtpStatement(SecureLogin, FtpStatementOf.Server, ["VERIFY_USER", "NO_CLIENT_AUTH", "REQUIRED"], "NO_CLIENT_AUTH"),
        new FtpStatement(SecurePassword, FtpStatementOf.Server, ["REQUIRED", "OPTIONAL"], "REQUIRED"),
        new FtpStatement(SecureMechanism, FtpStatementOf.Client, ["TLS", "GSSAPI"], null),
        new FtpStatement("SECURE_HOSTNAME", FtpStatementOf.Client, [], null),
        new FtpStatement("SECURE_PBSZ", FtpStatementOf.Both, [], null),
        new FtpStatement("SECURE_SESSION_REUSE", FtpStatementOf.Both, [], null),
        new FtpStatement(Extensions, FtpStatementOf.Both, ["AUTH_GSSAPI", "SIZE", "MDTM", "UTF8", "REST_STREAM", "AUTH_TLS"], null),
        new FtpStatement(TlsMechanism, FtpStatementOf.Both, ["FTP", "ATTLS"], "FTP"),
        new FtpStatement("TLSRFCLEVEL", FtpStatementOf.Both, ["DRAFT", "RFC4217", "CCCNONOTIFY"], "DRAFT"),
        new FtpStatement("TLSPORT", FtpStatementOf.Both, [], null),
        new FtpStatement("SECUREIMPLICITZOS", FtpStatementOf.Both, Truth, "TRUE"),
        new FtpStatement(CipherSuite, FtpStatementOf.Both, [.. CipherCatalogue.FtpNames.Keys], null),
        new FtpStatement(KeyRing, FtpStatementOf.Both, [], null),
        new FtpStatement(SslV3, FtpStatementOf.Both, Truth, "FALSE"),
        new FtpStatement(TlsTimeout, FtpStatementOf.Both, [], null),
        new FtpStatement(VerifyUser, FtpStatementOf.Server, Truth, null),
    }.Concat(BesideTls.Select(name => new FtpStatement(name, FtpStatementOf.Both, [], null, IsTls: false))).ToFrozenDictionary(statement => statement.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    public static FtpStatement? Find(string name) => ByName.GetValueOrDefault(name);

    public static bool IsKnown(string name) => ByName.ContainsKey(name) || name.StartsWith("SECURE_", StringComparison.OrdinalIgnoreCase);

    public static bool IsOfClientAlone(string name) => Find(name) is { Of: FtpStatementOf.Client };

    public static bool IsOfServerAlone(string name) => Find(name) is { Of: FtpStatementOf.Server };
}
