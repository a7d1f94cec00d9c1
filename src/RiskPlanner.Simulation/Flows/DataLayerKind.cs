namespace RiskPlanner.Simulation.Flows;

/// <summary>What can lie around data and keep it from being read.</summary>
public enum DataLayerKind
{
    /// <summary>The key of an encrypted data set, under its label.</summary>
    DataSetKey,

    /// <summary>The key of a cartridge, which the drive gets from its tape key server.</summary>
    DriveKey,

    /// <summary>A data key of DFSMSdss that an RSA public key wraps: RSA(label) of DUMP.</summary>
    RsaKey,

    /// <summary>A data key of DFSMSdss that is made from a password: KEYPASSWORD of DUMP.</summary>
    Password,

    /// <summary>A TLS session of FTP, whose settings decide about the data connection.</summary>
    TlsSession,

    /// <summary>A session of HTTPS.</summary>
    HttpsSession,

    /// <summary>An SSH session.</summary>
    SshSession,
}
