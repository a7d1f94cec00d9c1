namespace RiskPlanner.Analysis.Mitigation;

/// <summary>What is known of an answer.</summary>
public enum MitigationStatus
{
    /// <summary>The goal is reached, and nothing cheaper reaches it.</summary>
    Optimal,

    /// <summary>The goal is reached; whether for less, the search did not come to know.</summary>
    Feasible,

    /// <summary>No choice of the changes reaches the goal, or none within the budget.</summary>
    Impossible,
}
