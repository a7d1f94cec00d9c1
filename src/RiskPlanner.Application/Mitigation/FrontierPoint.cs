namespace RiskPlanner.Application.Mitigation;

/// <summary>What can be had for a cost, where neither less stays open for as much nor as little for less.</summary>
/// <param name="Cost">What the changes cost together.</param>
/// <param name="Remaining">How much stays open: single points of loss and data sets that are lost where nothing strikes, or, with targets, what is lost or misses one.</param>
/// <param name="Changes">The names of the changes.</param>
/// <param name="IsProven">Whether that is proven.</param>
public sealed record FrontierPoint(long Cost, long Remaining, IReadOnlyList<string> Changes, bool IsProven);
