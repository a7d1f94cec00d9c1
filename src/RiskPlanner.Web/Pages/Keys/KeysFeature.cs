using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Keys;

/// <summary>The keys of a plan.</summary>
internal sealed class KeysFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<KeysModel>();
}
