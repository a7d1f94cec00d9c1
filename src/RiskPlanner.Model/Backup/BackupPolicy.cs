namespace RiskPlanner.Model;

/// <summary>A way of backing data sets up: steps that run one after the other, on a schedule or all the time.</summary>
public sealed record BackupPolicy
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>When a cycle runs; null for continuous utilities, which are started with the plan.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>How many generations are kept, 1 or more.</summary>
    public int Keep { get; init; } = 1;

    /// <summary>
    /// The masks of the data sets that are under it, besides those that name it themselves (<see cref="BackupCoverage"/>).
    /// </summary>
    public IReadOnlyList<DataSetMask> AppliesTo { get; init; } = [];

    /// <summary>The steps of one cycle: the first reads the data set, each further one the product of the one before.</summary>
    public required IReadOnlyList<BackupStep> Steps { get; init; }
}
