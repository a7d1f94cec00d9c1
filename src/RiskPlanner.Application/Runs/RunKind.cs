namespace RiskPlanner.Application.Runs;

/// <summary>What a run computes.</summary>
public enum RunKind
{
    /// <summary>The threat tables of the micro-plans.</summary>
    Tables,

    /// <summary>The threat tables of a plan.</summary>
    Verdicts,

    /// <summary>One replay of a plan.</summary>
    Replay,
}
