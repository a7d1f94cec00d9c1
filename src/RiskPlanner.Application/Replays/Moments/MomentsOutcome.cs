namespace RiskPlanner.Application.Replays.Moments;

/// <summary>The moments of a replay, or why there are none: exactly one of the two.</summary>
/// <param name="Moments">The moments.</param>
/// <param name="Refusal">Why there are none, as a sentence for people.</param>
public sealed record MomentsOutcome(ReplayMoments? Moments, string? Refusal);
