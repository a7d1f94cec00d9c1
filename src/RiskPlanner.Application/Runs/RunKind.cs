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

    /// <summary>Whether the loss of each key of a plan is noticed while the key can still be put back.</summary>
    Alignment,
}
