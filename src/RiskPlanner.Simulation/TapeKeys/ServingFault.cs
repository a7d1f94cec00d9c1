namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>Why a system refuses a command, or a key server a request.</summary>
public enum ServingFault
{
    /// <summary>The system is lost, or there is none of that name.</summary>
    SystemLost,

    /// <summary>The command cannot be carried out as it is written.</summary>
    NotUnderstood,

    /// <summary>There is no file of that name.</summary>
    FileMissing,

    /// <summary>The file holds something else.</summary>
    FileOfAnotherKind,

    /// <summary>RACF has no certificate of that label.</summary>
    CertificateMissing,

    /// <summary>RACF has a certificate of that label already.</summary>
    CertificateExists,

    /// <summary>There is no such key ring.</summary>
    RingMissing,

    /// <summary>There is such a key ring already.</summary>
    RingExists,

    /// <summary>There is no such profile.</summary>
    ProfileMissing,

    /// <summary>There is such a profile already.</summary>
    ProfileExists,

    /// <summary>RACF does not know the user.</summary>
    UserUnknown,

    /// <summary>The PKDS has no token under that label.</summary>
    TokenMissing,

    /// <summary>The PKDS has a token under that label already.</summary>
    TokenExists,

    /// <summary>No system has that address.</summary>
    ServerUnknown,

    /// <summary>The key server does not run.</summary>
    ServerDown,

    /// <summary>Nobody has told the drives where to ask.</summary>
    NoServerNamed,

    /// <summary>The system has no such drive.</summary>
    DriveMissing,

    /// <summary>The drive is not in the server's device table, and the server takes up no others.</summary>
    DriveUnknown,

    /// <summary>The cartridge is not there.</summary>
    CartridgeMissing,

    /// <summary>What the cartridge holds of its key is spoilt.</summary>
    CartridgeKeysSpoilt,

    /// <summary>The cartridge is under a key of a group, which is not wrapped under labels.</summary>
    OtherKindOfCartridge,

    /// <summary>The key server's key ring shows no such certificate.</summary>
    CertificateNotServed,

    /// <summary>The private key of the certificate is not there.</summary>
    PrivateKeyMissing,

    /// <summary>The user that the server runs as may not use the private key.</summary>
    NoKeyAccess,

    /// <summary>The token is under other master keys.</summary>
    MasterKeyDiffers,

    /// <summary>Another key is under that name: it opens nothing here.</summary>
    KeyDiffers,

    /// <summary>The key server has no such key group, or none with that key.</summary>
    GroupMissing,
}
