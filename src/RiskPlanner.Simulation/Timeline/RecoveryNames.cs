namespace RiskPlanner.Simulation.Timeline;

/// <summary>High-level qualifiers that recoverers may allocate under when no profile of the data set's own shall decide about a label. Pure.</summary>
public static class RecoveryNames
{
    /// <summary>The qualifiers, in the order in which they are tried.</summary>
    public static IReadOnlyList<string> HighLevelQualifiers { get; } = ["RECOVER", "RECOVER1", "RECOVER2", "RECOVER3"];
}
