using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>Which master keys a key store's PKDS is under. Pure functions.</summary>
public static class PkaMasterKeys
{
    /// <summary>Both kinds.</summary>
    public static IReadOnlyList<PkaMasterKey> All { get; } = Enum.GetValues<PkaMasterKey>();

    /// <summary>How a kind is treated in a key store; null when the PKDS holds no such key, so that its pattern is not checked.</summary>
    public static MasterKeyPractice? PracticeOf(this KeyStore store, PkaMasterKey kind)
    {
        ArgumentNullException.ThrowIfNull(store);
        return kind == PkaMasterKey.Rsa ? store.RsaMasterKey : store.EccMasterKey;
    }

    /// <summary>Whether the PKDS of a key store holds any key.</summary>
    public static bool HasPkdsKeys(this KeyStore store) => All.Any(kind => store.PracticeOf(kind) is not null);
}
