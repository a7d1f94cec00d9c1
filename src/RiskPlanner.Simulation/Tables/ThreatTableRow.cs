namespace RiskPlanner.Simulation.Tables;

/// <summary>A row of a derived threat table.</summary>
/// <param name="Threat">The row's heading.</param>
/// <param name="Cells">One cell for each column.</param>
public sealed record ThreatTableRow(string Threat, IReadOnlyList<ThreatCell> Cells)
{
    /// <summary>The kind of event that the row stands for.</summary>
    public required string Event { get; init; }

    /// <summary>Whether a backup cycle runs between its two events; null in tables of single events.</summary>
    public bool? Between { get; init; }
}
