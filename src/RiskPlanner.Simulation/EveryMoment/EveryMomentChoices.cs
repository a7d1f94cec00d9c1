using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>What of a plan is judged at every moment. Immutable.</summary>
public sealed record EveryMomentChoices
{
    /// <summary>The names of the applications; empty for all.</summary>
    public IReadOnlyCollection<string> Applications { get; init; } = [];

    /// <summary>The kinds of the threats; empty for all rows of a plan's verdicts.</summary>
    public IReadOnlyCollection<string> Threats { get; init; } = [];

    /// <summary>The rows that are judged.</summary>
    public IReadOnlyList<ThreatRow> Rows => [.. PlanVerdicts.Rows.Where(row => Threats.Count == 0 || Threats.Contains(row.Threat.Kind))];
}
