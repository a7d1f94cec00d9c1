namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>What is tried to get at a good version.</summary>
public enum RouteKind
{
    /// <summary>The data set itself is read.</summary>
    Primary,

    /// <summary>A copy is brought back.</summary>
    Copy,

    /// <summary>A key is put back.</summary>
    Key,

    /// <summary>A key service is brought up.</summary>
    KeyService,
}
