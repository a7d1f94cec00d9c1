using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Looking;

/// <summary>What the pages that show a plan share.</summary>
internal sealed class LookingFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<PlanViews>();
}
