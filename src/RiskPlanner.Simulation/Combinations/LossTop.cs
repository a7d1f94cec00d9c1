namespace RiskPlanner.Simulation.Combinations;

/// <summary>What a set of events brings about.</summary>
public enum LossTop
{
    /// <summary>A data set is lost for good: no instance gives a good version, with every outage ended that can be ended.</summary>
    Lost,

    /// <summary>A data set is not available: it is lost, or comes back only once an outage is ended by an act outside of recovery.</summary>
    Unavailable,
}
