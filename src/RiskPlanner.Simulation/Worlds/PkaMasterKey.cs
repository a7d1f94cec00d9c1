using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>The master keys that wrap a PKDS, beside the AES master key of the CKDS (z/OS facts, 2.4).</summary>
public enum PkaMasterKey
{
    /// <summary>The RSA master key (<see cref="KeyStore.RsaMasterKey"/>).</summary>
    Rsa,

    /// <summary>The ECC master key (<see cref="KeyStore.EccMasterKey"/>).</summary>
    Ecc,
}
