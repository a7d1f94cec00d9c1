namespace RiskPlanner.Analysis.Mitigation.Search;

/// <summary>A cheapest choice of changes that meets all that is known. Immutable.</summary>
/// <param name="Chosen">The changes, by their places.</param>
/// <param name="LeftOpen">The points that are taken to stay open, by their ids.</param>
/// <param name="Open">How many points that is, by their names.</param>
/// <param name="Cost">What the changes cost.</param>
/// <param name="Bound">What every choice costs at least that leaves as few open.</param>
/// <param name="IsProven">Whether the solver has proven both: that fewer cannot be left open, and that it cannot be had for less.</param>
internal sealed record CoverAnswer(IReadOnlySet<int> Chosen, IReadOnlySet<string> LeftOpen, long Open, long Cost, long Bound, bool IsProven);
