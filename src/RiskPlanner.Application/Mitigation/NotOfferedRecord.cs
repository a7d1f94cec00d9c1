using RiskPlanner.Analysis.Mitigation;

namespace RiskPlanner.Application.Mitigation;

/// <summary>A kind of changes that the plan gives no room for.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Why">Why, of each thing that it could be about.</param>
public sealed record NotOfferedRecord(ChangeKind Kind, IReadOnlyList<string> Why);
