using RiskPlanner.Simulation.Recovery.Outcomes;

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
        if (_known.Add(failure)) _failures.Add(failure);
    }
}
