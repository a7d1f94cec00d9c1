namespace RiskPlanner.Model;

/// <summary>A rule by which something is advised.</summary>
/// <param name="Id">Its identity in results, such as <c>RA0001</c>: the same for ever, and never given to another rule.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Summary">What it finds, as a sentence for the list of rules.</param>
public sealed record AdviceRule(string Id, AdviceSeverity Severity, string Summary);
