using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>Why routes led nowhere, in the order in which they were tried, each once. For one thread.</summary>
internal sealed class FailureList
{
    private readonly List<RouteFailure> _failures = [];
    private readonly HashSet<RouteFailure> _known = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<RouteFailure> All => _failures;

    /// <summary>Notes one.</summary>
    public void Note(RouteFailure failure)
    {
        // What another sysplex says too is no news.
        if (failure.At is not null && _known.Contains(failure with { At = null })) return;
        if (_known.Add(failure)) _failures.Add(failure);
    }

    /// <summary>Whether the home sysplex failed about the medium or the content of a copy, which is the same for every sysplex.</summary>
    /// <param name="copy">The copy; null for the data set itself.</param>
    public bool IsGone(BackupCopy? copy) => _failures.Exists(failure => failure.At is null && failure.Copy == copy
        && failure.Kind is RouteKind.Primary or RouteKind.Copy
        && failure.Cause is Cause.DataSetNotFound or Cause.MediumLost or Cause.NoCommittedVersion);
}
