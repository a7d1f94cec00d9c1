using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>The master keys of a key store, each with registers of its own in a coprocessor (z/OS facts, 2.4).</summary>
public enum MasterKeyType
{
    /// <summary>The AES master key, which wraps the records of a CKDS (<see cref="KeyStore.MasterKey"/>).</summary>
    Aes,

    /// <summary>The DES master key, whose pattern the header of a CKDS has (<see cref="KeyStore.DesMasterKey"/>).</summary>
    Des,

    /// <summary>The RSA master key of a PKDS (<see cref="KeyStore.RsaMasterKey"/>).</summary>
    Rsa,

    /// <summary>The ECC master key of a PKDS (<see cref="KeyStore.EccMasterKey"/>).</summary>
    Ecc,
}
