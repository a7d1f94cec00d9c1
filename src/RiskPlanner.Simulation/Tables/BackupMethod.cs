namespace RiskPlanner.Simulation.Tables;

/// <summary>A method of backup, as a column of a table: utilities that run one after the other.</summary>
/// <param name="Title">The column's heading.</param>
/// <param name="Steps">The steps; at least one.</param>
public sealed record BackupMethod(string Title, params IReadOnlyList<MethodStep> Steps)
{
    /// <summary>
    /// Whether the data set is written to a quarter of an hour before the strike as well, so that of a method that lags for longer something is under way
    /// when it is cut.
    /// </summary>
    public bool WritesUnderWay { get; init; }
}
