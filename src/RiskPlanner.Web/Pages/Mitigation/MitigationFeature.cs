using RiskPlanner.Application.Mitigation;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Mitigation;

/// <summary>The cheapest changes of a plan.</summary>
internal sealed class MitigationFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<MitigationService>()
        .AddTransient<MitigationModel>();
}
