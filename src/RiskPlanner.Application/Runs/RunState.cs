namespace RiskPlanner.Application.Runs;

/// <summary>How far a run is.</summary>
public enum RunState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It is being computed.</summary>
    Running,

    /// <summary>Its result is kept.</summary>
    Done,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It ended without a result; <see cref="Run.Error"/> says why.</summary>
    Failed,
}
