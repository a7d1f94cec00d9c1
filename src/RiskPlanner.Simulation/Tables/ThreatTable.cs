namespace RiskPlanner.Simulation.Tables;

/// <summary>A derived threat table.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Assumptions">What it takes for granted, in sentences.</param>
/// <param name="Columns">The columns' headings.</param>
/// <param name="Rows">The rows.</param>
public sealed record ThreatTable(
    string Id, string Title, IReadOnlyList<string> Assumptions, IReadOnlyList<string> Columns, IReadOnlyList<ThreatTableRow> Rows)
{
    /// <summary>Which targets two events strike; null in tables of single events.</summary>
    public Pairs.PairReading? Reading { get; init; }
}
