using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Views;

/// <summary>What the pages that show a plan share.</summary>
internal sealed class ViewsFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<PlanViews>()
        .AddSingleton<SinglePoints.PlanSinglePoints>();
}
