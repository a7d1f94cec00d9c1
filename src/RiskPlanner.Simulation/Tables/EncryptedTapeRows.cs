using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// Rows about the keys of encrypted tape. Alone none of these events harms the data set, of which the primary is whole: the rows that matter have an array
/// fail at the same moment, so that a cartridge is needed.
/// </summary>
public static class EncryptedTapeRows
{
    private const string And = " + ";

    /// <summary>The key stores of all instances of the tape key server are lost.</summary>
    public static ThreatRow KeyServerLoss { get; } = Alone("Key-server loss", "key-server-loss");

    /// <summary>The private key under one of the labels is lost.</summary>
    public static ThreatRow PrivateKeyLost { get; } = Alone("Private key lost", "private-key-loss");

    /// <summary>The newest cartridges do not arrive where they are carried.</summary>
    public static ThreatRow CartridgeLostInTransport { get; } = Alone("Cartridge lost in transport", "transport-loss");

    /// <summary>All of them: each alone, then each with a disk failure.</summary>
    public static IReadOnlyList<ThreatRow> All { get; } =
    [
        KeyServerLoss, PrivateKeyLost, CartridgeLostInTransport,
        WithDiskFailure(KeyServerLoss), WithDiskFailure(PrivateKeyLost), WithDiskFailure(CartridgeLostInTransport),
    ];

    private static ThreatRow Alone(string title, string kind)
    {
        var threat = ThreatCatalogue.Find(kind)!;
        return new ThreatRow(title, threat, (plan, _) => ThreatTargets.In(plan, threat.Target));
    }

    /// <summary>A row with a disk failure at the same moment: on any array, with any target of the row; where a plan has none, it is the disk failure alone.</summary>
    internal static ThreatRow WithDiskFailure(ThreatRow row)
    {
        var disk = ThreatRows.DiskFailure;
        var both = new Threat($"{disk.Threat.Kind}{And}{row.Threat.Kind}", $"{disk.Title}{And}{row.Title}", $"{disk.Threat.Description} {row.Threat.Description}", row.Threat.Target, (scene, name) =>
        {
            var parts = name.Split(And, 2);
            var first = disk.Threat.Strike(scene, parts[0]);
            if (parts.Length == 1) return first;
            var second = row.Threat.Strike(scene, parts[1]);
            return (first.Done ? first : second) with { Observations = [.. first.Observations, .. second.Observations] };
        });
        return new ThreatRow(both.Title, both, (plan, dataSet) => row.Targets(plan, dataSet) is { Count: > 0 } targets
            ? [.. disk.Targets(plan, dataSet).SelectMany(array => targets.Select(target => $"{array}{And}{target}"))]
            : disk.Targets(plan, dataSet));
    }
}
