namespace RiskPlanner.Application.Plans;

/// <summary>An item into which two people's changes went.</summary>
/// <param name="Section">The section.</param>
/// <param name="Identity">The item.</param>
/// <param name="Keys">The keys that somebody else had changed.</param>
public sealed record MergedItem(string Section, string Identity, IReadOnlyList<string> Keys);
