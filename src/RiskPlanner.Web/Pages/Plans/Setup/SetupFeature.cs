using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Plans.Setup;

/// <summary>The guided set-up of a plan.</summary>
internal sealed class SetupFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services.AddTransient<SetupModel>();
}
