namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>By what a part of a plan is struck.</summary>
internal enum PartStrikes
{
    /// <summary>By everything.</summary>
    All,

    /// <summary>By what anybody may notice who uses the same keys.</summary>
    OfKeys,

    /// <summary>By what is noticed by itself, or by who works with the data set.</summary>
    OfOthers,
}
