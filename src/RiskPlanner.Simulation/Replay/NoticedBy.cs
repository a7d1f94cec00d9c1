namespace RiskPlanner.Simulation.Replay;

/// <summary>By what an event is noticed.</summary>
public enum NoticedBy
{
    /// <summary>By nothing within the plan's time.</summary>
    None,

    /// <summary>By itself, at once.</summary>
    Event,

    /// <summary>By an update.</summary>
    Update,

    /// <summary>By a read of the application.</summary>
    Use,

    /// <summary>By a check.</summary>
    Check,
}
