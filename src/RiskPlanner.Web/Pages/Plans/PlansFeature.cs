using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>The plans and each one's overview.</summary>
internal sealed class PlansFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<PlanListModel>()
        .AddTransient<NewPlanModel>()
        .AddTransient<ReplayFormModel>()
        .AddTransient<PlanModel>();

    public void MapAddresses(IEndpointRouteBuilder routes) => routes.MapPlanFiles();
}
