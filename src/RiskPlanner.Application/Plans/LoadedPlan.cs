using RiskPlanner.Model;

namespace RiskPlanner.Application.Plans;

/// <summary>A plan of the store, put together.</summary>
/// <param name="Summary">Which plan in which version.</param>
/// <param name="Plan">The plan; sound.</param>
public sealed record LoadedPlan(PlanSummary Summary, Plan Plan);
