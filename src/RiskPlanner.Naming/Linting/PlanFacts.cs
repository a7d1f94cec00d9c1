namespace RiskPlanner.Naming;

/// <summary>What a rule found in a plan.</summary>
/// <param name="Path">The place in the plan; null when the finding stands in the list of labels.</param>
/// <param name="Label">The label that it is about.</param>
/// <param name="About">The data set or policy that it is about; null when none.</param>
/// <param name="Others">Further names, by the rule.</param>
internal sealed record PlanFacts(string? Path, string Label, string? About, IReadOnlyList<string> Others);
