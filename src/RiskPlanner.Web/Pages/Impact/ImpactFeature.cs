using RiskPlanner.Application.Impact;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Impact;

/// <summary>The blast radius of an event.</summary>
internal sealed class ImpactFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<ImpactService>()
        .AddTransient<ImpactModel>();
}
