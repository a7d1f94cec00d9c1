namespace RiskPlanner.Application.PlanReports;

/// <summary>The figures of a plan that management asks for. Each is a sum over the verdicts or the key-loss window.</summary>
public sealed record ReportSummary
{
    /// <summary>How many data sets the plan has.</summary>
    public required int DataSets { get; init; }

    /// <summary>How many of them have a key label.</summary>
    public required int Encrypted { get; init; }

    /// <summary>How many of them no threat loses, makes unavailable or makes miss a target.</summary>
    public required int DataSetsProtected { get; init; }

    /// <summary>How many of them some threat loses.</summary>
    public required int DataSetsLost { get; init; }

    /// <summary>How many verdicts there are of each kind, each data set and threat counted once.</summary>
    public required IReadOnlyList<VerdictCount> Verdicts { get; init; }

    /// <summary>The same as <see cref="DataSetsProtected"/>, by how vital the application is.</summary>
    public required IReadOnlyList<CriticalityCount> ByCriticality { get; init; }

    /// <summary>The sum of the values of all applications, in <see cref="Currency"/>; null where no application has one.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The sum of the values of the applications that lose a data set to some threat; null where no application has a value.</summary>
    public required decimal? ValueWithoutRecovery { get; init; }

    /// <summary>The plan's currency, by ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>The worst margin of any key in days; below zero where a lost key is lost for good before anybody notices; null where no key's way back ends within the planning period.</summary>
    public required double? WorstMarginDays { get; init; }

    /// <summary>The data sets with that margin.</summary>
    public required string? WorstMarginOf { get; init; }
}
