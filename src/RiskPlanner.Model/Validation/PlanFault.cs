namespace RiskPlanner.Model;

/// <summary>One mistake in a plan: where it is, what stands there, which rule it breaks and what was expected.</summary>
/// <param name="Path">The place in the document, such as <c>dataSets[12].keyLabel</c>.</param>
/// <param name="Value">What stands there, as text; empty when something is missing.</param>
/// <param name="Rule">The rule, as a sentence.</param>
/// <param name="Expected">What would be right; where it can be named, the nearest existing name.</param>
public sealed record PlanFault(string Path, string Value, string Rule, string Expected);
