namespace RiskPlanner.Simulation.Replay;

/// <summary>When somebody notices what struck.</summary>
public enum Discovery
{
    /// <summary>In the moment it strikes.</summary>
    AtOnce,

    /// <summary>When the application next reads or updates the data set; at the plan's end if it never does.</summary>
    NextUse,

    /// <summary>At the next check of the data set; at the plan's end if there is none.</summary>
    Check,
}
