using NodaTime;

namespace RiskPlanner.Tls.Tests;

/// <summary>Small files, and what is found in them.</summary>
internal static class Some
{
    /// <summary>The day on which these tests look.</summary>
    public static readonly LocalDate Today = new(2026, 11, 28);

    /// <summary>A profile as BSI's: TLS 1.2 and up, forward secrecy, RSA of 3000 bits.</summary>
    public static TlsProfile Profile { get; } = ProfileOf(TlsVersion.Tls12, TlsVersion.Tls13);

    /// <summary>A profile with other versions.</summary>
    public static TlsProfile ProfileOf(params TlsVersion[] versions) => new()
    {
        Name = "House",
        Edition = "2026",
        Date = new LocalDate(2026, 1, 1),
        Source = "the tests",
        Versions = versions,
        RsaBits = 3000,
        EcBits = 250,
        DhBits = 3000,
        Hashes = ["SHA256", "SHA384", "SHA512"],
        Suites =
        [
            new ProfileSuite("TLS_AES_128_GCM_SHA256"),
            new ProfileSuite("TLS_AES_256_GCM_SHA384"),
            new ProfileSuite("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"),
            new ProfileSuite("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"),
            new ProfileSuite("TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", 2029),
            new ProfileSuite("TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", 2026),
            new ProfileSuite("TLS_DHE_DSS_WITH_AES_256_GCM_SHA384", 2025),
        ],
    };

    /// <summary>A file of a kind.</summary>
    public static TlsFile File(TlsFileKind kind, string text, string name = "given")
    {
        var read = TlsFileReader.Read(name, text, kind);
        Assert.Empty(read.Faults);
        return read.File!;
    }

    /// <summary>FTP.DATA of a server that does TLS itself, and a line more.</summary>
    public static TlsFile Server(params string[] lines) => File(TlsFileKind.FtpServer, string.Join('\n', ["EXTENSIONS AUTH_TLS", "SECURE_FTP REQUIRED", "SECURE_DATACONN PRIVATE", "SECURE_CTRLCONN PRIVATE", "KEYRING FTPD/FTPRING", .. lines]));

    /// <summary>FTP.DATA of a client that does TLS itself, and a line more.</summary>
    public static TlsFile Client(params string[] lines) => File(TlsFileKind.FtpClient, string.Join('\n', ["SECURE_MECHANISM TLS", "SECURE_FTP REQUIRED", "SECURE_DATACONN PRIVATE", "SECURE_CTRLCONN PRIVATE", "KEYRING FTPRING", .. lines]));

    /// <summary>A job as in seed 004, figure 4, with the FTP.DATA of figure 3, told by itself.</summary>
    public static TlsFile Job(string parm, string login = "ibmuser password")
    {
        var read = TlsFileReader.Read("job", $"//FTPTLS  EXEC PGM=FTP,REGION=32M,\n//             PARM={parm}\n//SYSFTPD  DD *\nEXTENSIONS AUTH_TLS\nKEYRING /certificates/ftpClient.kdb\nSECURE_DATACONN PRIVATE\n/*\n//INPUT    DD *\n{login}\nstatus\nquit\n/*\n");
        Assert.Empty(read.Faults);
        return read.File!;
    }

    /// <summary>AT-TLS policy.</summary>
    public static TlsFile Policy(string text) => File(TlsFileKind.AtTls, text);

    /// <summary>A configuration of a key server.</summary>
    public static TlsFile Isklm(string text) => File(TlsFileKind.Isklm, text);

    /// <summary>A list of cipher suites.</summary>
    public static TlsFile Ciphers(string text) => File(TlsFileKind.Ciphers, text);

    /// <summary>A certificate as RACDCERT LIST prints it.</summary>
    public static TlsFile Racdcert(string label = "FTPSRV", string status = "TRUST", string from = "2026/01/01", string until = "2027/12/31", string subject = "CN=ftp", string issuer = "CN=CA", string signature = "sha256RSA", string key = "RSA", string bits = "4096", string ring = "FTPRING") =>
        File(TlsFileKind.Racdcert,
            $"""
             Digital certificate information for user FTPD:

               Label: {label}
               Status: {status}
               Start Date: {from} 00:00:00
               End Date:   {until} 23:59:59
               Issuer's Name:
                    >{issuer}<
               Subject's Name:
                    >{subject}<
               Signing Algorithm: {signature}
               Key Type: {key}
               Key Size: {bits}
               Private Key: YES
               Ring Associations:
                 Ring Owner: FTPD
                 Ring:
                    >{ring}<
             """);

    /// <summary>An AT-TLS rule with its actions; what is said in the advanced parameters and in the cipher list can be changed.</summary>
    public static string WholePolicy(string advanced = "TLSv1 Off\nTLSv1.1 Off\nTLSv1.2 On\nApplicationControlled On\nSecondaryMap On", string ciphers = "V3CipherSuites4Char C030C02F", string role = "Server", string rule = "LocalPortRange 21") =>
        $$"""
          TTLSRule Ftp
          {
          {{rule}}
          Direction Inbound
          TTLSGroupActionRef On1
          TTLSEnvironmentActionRef Env1
          }
          TTLSGroupAction On1
          {
          TTLSEnabled On
          }
          TTLSEnvironmentAction Env1
          {
          HandshakeRole {{role}}
          TTLSKeyringParms
          {
          Keyring FTPD/FTPRING
          }
          TTLSCipherParms Ciphers1
          {
          {{ciphers}}
          }
          TTLSEnvironmentAdvancedParms Adv1
          {
          {{advanced}}
          }
          }
          """;

    /// <summary>The findings of one rule.</summary>
    public static IReadOnlyList<TlsFinding> Found(string rule, params TlsFile[] files) => Found(rule, Profile, files);

    /// <summary>The findings of one rule by a profile.</summary>
    public static IReadOnlyList<TlsFinding> Found(string rule, TlsProfile profile, params TlsFile[] files) =>
        [.. TlsChecker.Check(new TlsQuestion(files, profile, Today)).Findings.Where(finding => finding.Rule.Id == rule)];

    /// <summary>The findings of one rule with a server that was asked.</summary>
    public static IReadOnlyList<TlsFinding> Found(string rule, ProbeReport probe, params TlsFile[] files) =>
        [.. TlsChecker.Check(new TlsQuestion(files, Profile, Today) { Probe = probe }).Findings.Where(finding => finding.Rule.Id == rule)];
}
