using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// Rows about the private keys that dumps are encrypted for. The loss of one harms nothing as long as the primary is whole: an array fails at the same moment, so that the dump
/// is needed.
/// </summary>
public static class EncryptedDumpRows
{
    /// <summary>The private key vanishes from every PKDS; backups of the PKDS keep it.</summary>
    public static ThreatRow PrivateKeyLost { get; } = Of("Private key lost", "private-key-loss");

    /// <summary>The private key vanishes from backups of the PKDS too.</summary>
    public static ThreatRow PrivateKeyDestroyed { get; } = Of("Private key lost, in backups too", "private-key-destruction");

    /// <summary>All of them, each with a disk failure.</summary>
    public static IReadOnlyList<ThreatRow> All { get; } = [EncryptedTapeRows.WithDiskFailure(PrivateKeyLost), EncryptedTapeRows.WithDiskFailure(PrivateKeyDestroyed)];

    private static ThreatRow Of(string title, string kind)
    {
        var threat = ThreatCatalogue.Find(kind)!;
        return new ThreatRow(title, threat, (plan, _) => ThreatTargets.In(plan, threat.Target));
    }
}
