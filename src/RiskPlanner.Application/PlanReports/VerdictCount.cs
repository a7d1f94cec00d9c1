using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.PlanReports;

/// <summary>How often a verdict stands.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Count">How often.</param>
public sealed record VerdictCount(Verdict Verdict, int Count);
