using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Findings;

/// <summary>What was tried and would help a verdict, with the place of the verdict, so that it can be made in the plan.</summary>
/// <param name="Application">The application whose table the verdict is in.</param>
/// <param name="Column">The heading of its column.</param>
/// <param name="Remedies">The least changes that would help; at least one.</param>
public sealed record VerdictRemedies(string Application, string Column, IReadOnlyList<RemedyRecord> Remedies);
