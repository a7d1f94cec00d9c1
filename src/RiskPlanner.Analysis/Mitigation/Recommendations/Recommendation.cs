namespace RiskPlanner.Analysis.Mitigation;

/// <summary>One of the paper's eight recommendations, and what a plan does about it. Immutable.</summary>
/// <param name="Number">Its number in the paper, 1 to 8.</param>
/// <param name="Text">What is recommended, in short.</param>
/// <param name="State">How far the plan follows it.</param>
/// <param name="What">What the plan does, or lacks, in a sentence.</param>
public sealed record Recommendation(int Number, string Text, RecommendationState State, string What);
