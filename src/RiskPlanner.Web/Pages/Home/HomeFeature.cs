using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Home;

/// <summary>The start page.</summary>
internal sealed class HomeFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<HomeModel>();
}
