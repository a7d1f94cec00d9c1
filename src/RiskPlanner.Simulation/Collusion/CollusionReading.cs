namespace RiskPlanner.Simulation.Collusion;

/// <summary>What of several data sets people lose.</summary>
public enum CollusionReading
{
    /// <summary>Any one of them.</summary>
    Any,

    /// <summary>All of them.</summary>
    All,
}
