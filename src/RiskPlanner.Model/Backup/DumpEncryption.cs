namespace RiskPlanner.Model;

/// <summary>
/// How DFSMSdss encrypts a dump as a whole, whatever lies in it (host-based encryption; z/OS facts, 1.6): RSA(label) or KEYPASSWORD, not both.
/// </summary>
public enum DumpEncryption
{
    /// <summary>Not at all: blocks lie in the dump as they lay in the data set.</summary>
    None,

    /// <summary>With a data key that an RSA public key wraps: a restore needs the private key of the pair in the PKDS.</summary>
    Rsa,

    /// <summary>With a data key that is made of a password: a restore needs people who know it.</summary>
    Password,
}
