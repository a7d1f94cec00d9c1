using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Pages.Home;

/// <summary>A version of a plan that somebody saved.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Version">The version.</param>
internal sealed record SavedVersion(PlanSummary Plan, PlanVersion Version);
