using RiskPlanner.Model;

namespace RiskPlanner.Application.Mitigation;

/// <summary>The cheapest changes of a plan, and the plan with them. Immutable.</summary>
/// <param name="Document">What is told.</param>
/// <param name="Changed">The plan with the changes; the plan itself where nothing is changed.</param>
public sealed record MitigationAnswer(MitigationDocument Document, Plan Changed);
