using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Dashboards;

/// <summary>The figures of plans at a glance.</summary>
internal sealed class DashboardsFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<PlanDashboards>()
        .AddTransient<AssessmentRuns>()
        .AddTransient<RemedyDrafts>();
}
