namespace RiskPlanner.Analysis.Mitigation;

/// <summary>How far a plan follows a recommendation.</summary>
public enum RecommendationState
{
    /// <summary>It does, as far as a plan can show it.</summary>
    Followed,

    /// <summary>It does for a part.</summary>
    Partly,

    /// <summary>It does not.</summary>
    Open,

    /// <summary>There is nothing that it could be about.</summary>
    NotApplicable,
}
