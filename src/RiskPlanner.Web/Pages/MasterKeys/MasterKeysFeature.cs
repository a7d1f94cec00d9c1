using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.MasterKeys;

/// <summary>The master keys of a plan.</summary>
internal sealed class MasterKeysFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<MasterKeysModel>();
}
