namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>What a table of two events asks: the methods and threats of a table of single events, in pairs. No answer is in it.</summary>
/// <param name="SingleEvents">The table of single events.</param>
/// <param name="Reading">Which targets are meant.</param>
public sealed record PairTableDefinition(ThreatTableDefinition SingleEvents, PairReading Reading)
{
    /// <summary>Its name in addresses.</summary>
    public string Id => PairTableName.Of(SingleEvents.Id, Reading);
}
