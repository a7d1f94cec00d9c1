namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>Which targets two events strike.</summary>
public enum PairReading
{
    /// <summary>Each strikes what is worst: the data set or any of its copies, any array, site and key value. Minimal cut sets read a pair in this way.</summary>
    WorstTarget,

    /// <summary>Both strike the production side: the data set, its array, its site, its key value.</summary>
    ProductionSide,
}
