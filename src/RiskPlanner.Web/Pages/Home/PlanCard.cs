using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Dashboards;

namespace RiskPlanner.Web.Pages.Home;

/// <summary>A plan as the start page shows it.</summary>
/// <param name="Plan">The plan and its present version.</param>
/// <param name="LastRun">The newest run about it; null when there is none among the latest.</param>
/// <param name="Dashboard">Its figures; null while they are put together.</param>
internal sealed record PlanCard(PlanSummary Plan, Run? LastRun, PlanDashboard? Dashboard)
{
    /// <summary>Whether the plan is too large for its figures to be put together for a list.</summary>
    public bool IsLarge { get; init; }
}
