namespace RiskPlanner.Application.PlanReports;

/// <summary>What people write on the cover of a report. Empty texts are left out.</summary>
public sealed record ReportCover
{
    /// <summary>Who answers for the plan.</summary>
    public string Author { get; init; } = "";

    /// <summary>The version of the plan, as its owner counts.</summary>
    public string Version { get; init; } = "";

    /// <summary>Who may read it, such as "internal".</summary>
    public string Classification { get; init; } = "";

    /// <summary>The number of the report.</summary>
    public string Number { get; init; } = "";
}
