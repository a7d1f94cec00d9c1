namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>What became of a data set: which promise there is of a version and a time (docs/theory/replay.md).</summary>
public enum OutcomeKind
{
    /// <summary>The last version can be read where it is, now.</summary>
    Intact,

    /// <summary>A good version can be read after the steps of a recovery.</summary>
    Recovered,

    /// <summary>A good version can be read after an outage has ended, by acts that can be named, and after the steps that follow them.</summary>
    Unavailable,

    /// <summary>No instance gives a good version, whatever outage ends: nothing is promised.</summary>
    Lost,
}
