namespace RiskPlanner.Simulation.Tables;

/// <summary>Why a data set is not judged from the beginning of the horizon on.</summary>
public enum JudgedFromReason
{
    /// <summary>Not every policy and CKDS cycle had been done once before.</summary>
    FirstCycles,

    /// <summary>It was not there before.</summary>
    Birth,
}
