namespace RiskPlanner.Simulation.State;

/// <summary>By what an event is noticed.</summary>
public enum NoticedBy
{
    /// <summary>By nothing within the plan's time.</summary>
    None,

    /// <summary>
    /// By itself, or at the moment that the event names. Through a data set: its mirror is suspended, with an alert, as the medium of its primary or of its secondary is gone.
    /// </summary>
    Event,

    /// <summary>By an update.</summary>
    Update,

    /// <summary>By a read of the application.</summary>
    Use,

    /// <summary>By a check.</summary>
    Check,

    /// <summary>By a job that fails: a backup cycle, or a copy of the CKDS.</summary>
    Job,

    /// <summary>By an OPEN of who keeps a data set open, when he is started anew.</summary>
    Open,
}
