using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Topology;

/// <summary>The topology of a plan.</summary>
internal sealed class TopologyFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<TopologyModel>();
}
