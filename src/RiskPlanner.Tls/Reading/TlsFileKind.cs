namespace RiskPlanner.Tls;

/// <summary>What a file says of TLS.</summary>
public enum TlsFileKind
{
    /// <summary>FTP.DATA, or SYSFTPD, of an FTP server.</summary>
    FtpServer,

    /// <summary>FTP.DATA, or SYSFTPD, of an FTP client.</summary>
    FtpClient,

    /// <summary>AT-TLS policy text of the Policy Agent.</summary>
    AtTls,

    /// <summary>The configuration of a key server for tape (ISKLM).</summary>
    Isklm,

    /// <summary>A list of cipher suites.</summary>
    Ciphers,

    /// <summary>What RACDCERT LIST prints.</summary>
    Racdcert,

    /// <summary>Certificates in PEM.</summary>
    Certificate,

    /// <summary>What a server answered (no file).</summary>
    Probe,
}
