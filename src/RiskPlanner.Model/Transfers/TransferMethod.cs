namespace RiskPlanner.Model;

/// <summary>How data leaves (z/OS facts, 1.6).</summary>
public enum TransferMethod
{
    /// <summary>TSO XMIT: reads records, so what it sends is clear.</summary>
    Xmit,

    /// <summary>FTP: clear on the wire and at the other end.</summary>
    Ftp,

    /// <summary>FTP under TLS: protected on the wire, clear at the other end.</summary>
    Ftps,

    /// <summary>Secure copy: protected on the wire, clear at the other end and on each host in between.</summary>
    Scp,

    /// <summary>A DFSMSdss dump that is sent: still encrypted under the data set's key.</summary>
    DssDump,

    /// <summary>A DFSMSdss dump under RSA(): encrypted once more, under a key that the RSA key wraps.</summary>
    DssDumpRsa,

    /// <summary>A DFSMSdss dump under KEYPASSWORD(): encrypted once more, under a key that is made of a password.</summary>
    DssDumpPassword,

    /// <summary>A DFSMSdss dump of UNIX files by their paths: they are read through zFS, so that the dump is clear.</summary>
    DssDumpPaths,

    /// <summary>An NFS export: the server reads records with its own access to the key, and hands them out in clear.</summary>
    Nfs,

    /// <summary>GDKUTIL UPLOAD to an object store: reads records, and sends them over HTTPS (z/OS facts 2, F8).</summary>
    GdkUtil,
}
