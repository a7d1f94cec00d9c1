using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>Which master keys a key store's PKDS is under. Pure functions.</summary>
public static class PkaMasterKeys
{
    /// <summary>Both kinds.</summary>
    public static IReadOnlyList<MasterKeyType> All { get; } = [MasterKeyType.Rsa, MasterKeyType.Ecc];

    /// <summary>How a kind is treated in a key store; null when the PKDS holds no such key, so that its pattern is not checked.</summary>
    public static MasterKeyPractice? PracticeOf(this KeyStore store, MasterKeyType kind)
    {
        ArgumentNullException.ThrowIfNull(store);
        return kind switch
        {
            MasterKeyType.Rsa => store.RsaMasterKey,
            MasterKeyType.Ecc => store.EccMasterKey,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No PKDS is under it."),
        };
    }

    /// <summary>Whether the PKDS of a key store holds any key.</summary>
    public static bool HasPkdsKeys(this KeyStore store) => All.Any(kind => store.PracticeOf(kind) is not null);
}
