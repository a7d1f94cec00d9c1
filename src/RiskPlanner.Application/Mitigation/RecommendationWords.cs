using RiskPlanner.Analysis.Mitigation;

namespace RiskPlanner.Application.Mitigation;

/// <summary>How far a plan follows a recommendation, in words. Pure.</summary>
public static class RecommendationWords
{
    /// <summary>The words, which stand between the recommendation and what the plan does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state is none.</exception>
    public static string Of(RecommendationState state) => state switch
    {
        RecommendationState.Followed => "Yes:",
        RecommendationState.Partly => "In part:",
        RecommendationState.Open => "No:",
        RecommendationState.NotApplicable => "Nothing to do:",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
    };
}
