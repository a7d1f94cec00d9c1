namespace RiskPlanner.Application.Findings;

/// <summary>A rule that could not be run.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Needs">What it needs that is not there.</param>
public sealed record FindingRuleNotRun(FindingRule Rule, string Needs);
