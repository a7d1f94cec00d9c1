using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
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
    /// <summary>
    /// Whether it is better than another one: what the plan has first, then the younger version, then the shorter time; where nobody knows the
    /// time, because something is needed that the plan has not, first what needs fewer other outages to be ended.
    /// </summary>
    public bool IsBetterThan(Solution? other) => other is null || Rank(this).CompareTo(Rank(other)) < 0;

    /// <summary>Whether something that reaches at best a version, after steps that take at least so long, could be better.</summary>
    /// <param name="version">The version.</param>
    /// <param name="attempt">The steps so far.</param>
    /// <param name="atLeast">How long it takes at least, they included.</param>
    public bool CouldBeBeatenBy(int version, Attempt attempt, Duration atLeast) => Rank(attempt, version, atLeast).CompareTo(Rank(this)) < 0;

    private static (int, int, int, Duration) Rank(Solution solution) => Rank(solution.Attempt, solution.Version.Number, solution.Attempt.Takes);

    private static (int, int, int, Duration) Rank(Attempt attempt, int version, Duration takes) =>
        (attempt.Unbounded, -version, attempt.Unbounded == 0 ? 0 : attempt.Ended.Count, takes);
}
