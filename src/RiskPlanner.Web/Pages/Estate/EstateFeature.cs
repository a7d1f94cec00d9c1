using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Estate;

/// <summary>The topology of a plan.</summary>
internal sealed class EstateFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<EstateModel>();
}
