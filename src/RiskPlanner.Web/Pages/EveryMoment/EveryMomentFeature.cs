using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>What a plan survives at every moment, of one event and of two.</summary>
internal sealed class EveryMomentFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<EveryMomentModel>();
}
