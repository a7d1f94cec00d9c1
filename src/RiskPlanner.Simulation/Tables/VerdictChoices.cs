namespace RiskPlanner.Simulation.Tables;

/// <summary>What of a plan is judged. Immutable.</summary>
public sealed record VerdictChoices
{
    /// <summary>The names of the applications; empty for all.</summary>
    public IReadOnlyCollection<string> Applications { get; init; } = [];

    /// <summary>The kinds of the threats; empty for all rows of a plan's verdicts.</summary>
    public IReadOnlyCollection<string> Threats { get; init; } = [];

    /// <summary>The rows that are judged.</summary>
    public IReadOnlyList<ThreatRow> Rows => [.. PlanVerdicts.Rows.Where(IsChosen)];

    /// <summary>The pairs of rows that are judged, in the order of the rows: those in which one of the threats is chosen.</summary>
    public IReadOnlyList<(ThreatRow One, ThreatRow Other)> Pairs =>
    [
        .. PlanVerdicts.Rows.SelectMany((one, first) => PlanVerdicts.Rows.Skip(first).Select(other => (One: one, Other: other)))
            .Where(pair => IsChosen(pair.One) || IsChosen(pair.Other)),
    ];

    /// <summary>Whether an application is judged.</summary>
    public bool IsChosen(string application) => Applications.Count == 0 || Applications.Contains(application);

    private bool IsChosen(ThreatRow row) => Threats.Count == 0 || Threats.Contains(row.Threat.Kind);
}
