using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>A way to a good version that was found on a copy of the world. Immutable.</summary>
/// <param name="Attempt">The steps, and the world after them.</param>
/// <param name="Version">The version that is read.</param>
/// <param name="Copy">The copy that it comes from; null for the data set itself.</param>
/// <param name="Sysplex">The sysplex that reads it.</param>
/// <param name="At">Its name where it is not the home; null else.</param>
/// <param name="ReadAt">Where it is read.</param>
/// <param name="FromClear">Whether the copy lay there in clear.</param>
internal sealed record Solution(Attempt Attempt, CommittedVersion Version, BackupCopy? Copy, Sysplex Sysplex, string? At, CopyAddress ReadAt, bool FromClear)
{
    /// <summary>Whether it is better than another one: what the plan has first, then the younger version, then the shorter time.</summary>
    public bool IsBetterThan(Solution? other) => other is null || Rank(this).CompareTo(Rank(other)) < 0;

    /// <summary>Whether something that reaches at best a version, after steps that take at least so long, could be better.</summary>
    public bool CouldBeBeatenBy(int version, int unbounded, Duration atLeast) => (unbounded, -version, atLeast).CompareTo(Rank(this)) < 0;

    private static (int, int, Duration) Rank(Solution solution) => (solution.Attempt.Unbounded, -solution.Version.Number, solution.Attempt.Takes);
}
