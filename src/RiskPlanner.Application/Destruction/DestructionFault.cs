namespace RiskPlanner.Application.Destruction;

/// <summary>A mistake in what was asked.</summary>
/// <param name="Part">What is wrong.</param>
/// <param name="Value">What was given.</param>
/// <param name="Rule">The rule, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
public sealed record DestructionFault(DestructionPart Part, string Value, string Rule, string Expected);
