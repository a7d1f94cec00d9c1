namespace RiskPlanner.Application.Providers;

/// <summary>What a derivation of a plan's verdicts judges. The numbers are part of the ids of baselines and stay.</summary>
public enum VerdictScope
{
    /// <summary>One event after the last scheduled operation.</summary>
    LastMoment = 0,

    /// <summary>One event at every moment.</summary>
    EveryMoment = 1,

    /// <summary>Two events after the last scheduled operation.</summary>
    PairsAtLastMoment = 2,

    /// <summary>Two events at every moment.</summary>
    PairsAtEveryMoment = 3,
}
