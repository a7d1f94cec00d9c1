namespace RiskPlanner.Naming;

/// <summary>A rule that could not be run.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Needs">What it needs that is not there, such as <c>--plan</c>.</param>
public sealed record RuleNotRun(NamingRule Rule, string Needs);
