using RiskPlanner.Model;

namespace RiskPlanner.Application.PlanReports;

/// <summary>An earlier state of a plan.</summary>
/// <param name="Plan">A validated plan.</param>
/// <param name="Sha256">The hash of its file, in hex.</param>
public sealed record EarlierPlan(Plan Plan, string Sha256);
