namespace RiskPlanner.Simulation.Threats;

/// <summary>When somebody notices what struck (docs/theory/replay.md, "Who notices").</summary>
public enum Discovery
{
    /// <summary>In the moment it strikes.</summary>
    AtOnce,

    /// <summary>When somebody first needs what is gone: a read, an update, an OPEN, a job or a check; at the plan's end if nobody does.</summary>
    NextUse,

    /// <summary>At the next check of something that it struck; at the plan's end if there is none.</summary>
    Check,

    /// <summary>Never: nobody acts on it, and what became of a data set is told of the plan's end.</summary>
    Never,

    /// <summary>At a moment that the event names (<see cref="Strike.DiscoveredAt"/>).</summary>
    Time,

    /// <summary>As the plan itself has it (<see cref="Strike.Way"/>): by itself, or when somebody first needs what is gone, after the horizon if need be.</summary>
    Plan,
}
