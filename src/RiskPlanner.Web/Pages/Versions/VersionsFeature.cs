using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Versions;

/// <summary>The versions of a plan and their comparison.</summary>
internal sealed class VersionsFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<VersionsModel>()
        .AddTransient<CompareModel>();

    public void MapAddresses(IEndpointRouteBuilder routes) => routes.MapComparisons();
}
