using RiskPlanner.Model;

namespace RiskPlanner.Application.Findings;

/// <summary>A rule by which something is found.</summary>
/// <param name="Id">Its identity in results, such as <c>RV0001</c>: the same for ever, and never given to another rule.</param>
/// <param name="Source">What looks by it.</param>
/// <param name="Severity">How much its findings matter; off where a standard does not want it run.</param>
/// <param name="Title">What it finds or demands, as a sentence.</param>
/// <param name="Page">The page of the documentation that explains it, such as <c>docs/advice.md</c>; empty for a team's own rule.</param>
public sealed record FindingRule(string Id, FindingSource Source, FindingSeverity Severity, string Title, string Page);
