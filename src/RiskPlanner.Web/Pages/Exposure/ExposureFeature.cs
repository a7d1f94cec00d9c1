using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Exposure;

/// <summary>Where the data of a plan goes, and where it can be read on the way.</summary>
internal sealed class ExposureFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services.AddTransient<ExposureModel>();
}
