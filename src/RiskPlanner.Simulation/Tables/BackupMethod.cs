namespace RiskPlanner.Simulation.Tables;

/// <summary>A method of backup, as a column of a table: utilities that run one after the other.</summary>
/// <param name="Title">The column's heading.</param>
/// <param name="Steps">The steps; at least one.</param>
public sealed record BackupMethod(string Title, params IReadOnlyList<MethodStep> Steps);
