using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>The assessment matrix of a plan.</summary>
internal sealed class AssessmentFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<AssessmentModel>();
}
