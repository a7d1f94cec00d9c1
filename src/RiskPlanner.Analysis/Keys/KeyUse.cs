using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>What a label protects.</summary>
/// <param name="Primaries">How many data sets are encrypted under it.</param>
/// <param name="Backups">The policies whose copies lie under it, in the plan's order.</param>
/// <param name="Losses">
/// The data sets that would be lost with the value that it holds, by reason: they are under that value, and no copy of them
/// is under another value or in clear. Twins have the same ones.
/// </param>
public sealed record KeyUse(int Primaries, IReadOnlyList<BackupUse> Backups, IReadOnlyList<KeyLoss> Losses)
{
    /// <summary>The use of a label that protects nothing.</summary>
    public static KeyUse None { get; } = new(0, [], []);

    /// <summary>How many data sets would be lost.</summary>
    public int Lost => Losses.Sum(loss => loss.Count);
}
