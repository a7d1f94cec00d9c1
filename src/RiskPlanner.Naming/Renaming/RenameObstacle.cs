namespace RiskPlanner.Naming;

/// <summary>What a renaming cannot do by steps.</summary>
/// <param name="Label">The label.</param>
/// <param name="DataSet">The data set; null when it is about the label as a whole.</param>
/// <param name="Why">Why not, and what to do, as sentences.</param>
public sealed record RenameObstacle(string Label, string? DataSet, string Why);
