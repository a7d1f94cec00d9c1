namespace RiskPlanner.Application.Documents;

/// <summary>A least set of changes that would help.</summary>
/// <param name="Text">The changes in words.</param>
/// <param name="Change">Their names.</param>
public sealed record RemedyRecord(string Text, IReadOnlyList<string> Change);
