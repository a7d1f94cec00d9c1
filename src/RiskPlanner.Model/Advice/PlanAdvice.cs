namespace RiskPlanner.Model;

/// <summary>Something in a sound plan that is legal and yet dangerous, or cannot be meant so. It never keeps a plan from being saved.</summary>
/// <param name="Path">The place in the document, such as <c>keys[3].activeUntil</c>.</param>
/// <param name="Value">What stands there, as text; empty when something is missing.</param>
/// <param name="Rule">What is dangerous about it, as a sentence.</param>
/// <param name="Expected">What would be better.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record PlanAdvice(string Path, string Value, string Rule, string Expected, AdviceSeverity Severity);
