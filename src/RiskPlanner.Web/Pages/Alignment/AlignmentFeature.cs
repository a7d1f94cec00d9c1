using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Alignment;

/// <summary>The key-loss window of a plan.</summary>
internal sealed class AlignmentFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<AlignmentModel>();
}
