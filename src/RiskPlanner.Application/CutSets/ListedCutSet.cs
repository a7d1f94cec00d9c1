using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Application.CutSets;

/// <summary>A set of a report.</summary>
/// <param name="Members">Its events, in ordinal order of their names; none when the top is always true.</param>
/// <param name="Product">The product of their probabilities (of 1 - p for a negated one); null when one has none.</param>
public sealed record ListedCutSet(IReadOnlyList<CutSetLiteral> Members, double? Product);
