using NodaTime;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.State;

/// <summary>What a backup program has on record about its copies of a data set, whatever became of these. Immutable.</summary>
/// <param name="Copied">Which write the last copy holds; null before the first one.</param>
/// <param name="Versions">The numbers of the cycles that made a version, oldest first, as far back as they are kept.</param>
/// <param name="MissedAt">When EXPIREBV first found the data set in the catalog no more; null while it is there.</param>
internal sealed record BackupRecord(WriteStamp? Copied, IReadOnlyList<int> Versions, Instant? MissedAt)
{
    /// <summary>Of what was never copied.</summary>
    public static BackupRecord None { get; } = new(null, [], null);

    /// <summary>The same with one version more, of which only the newest ones are kept.</summary>
    public BackupRecord With(int version, WriteStamp? copied, int kept) =>
        this with { Copied = copied ?? Copied, Versions = [.. Versions.Append(version).TakeLast(kept)] };
}
