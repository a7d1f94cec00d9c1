namespace RiskPlanner.Simulation.Recovery;

/// <summary>What became of a data set.</summary>
public enum OutcomeKind
{
    /// <summary>The primary can be read and is the latest version.</summary>
    Intact,

    /// <summary>A version that was committed before the strike can be read again.</summary>
    Recovered,

    /// <summary>It cannot be read now, but something that can be named would end that.</summary>
    Unavailable,

    /// <summary>No route leads to a version that was committed before the strike.</summary>
    Lost,
}
