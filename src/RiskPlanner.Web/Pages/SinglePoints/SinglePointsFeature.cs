using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.SinglePoints;

/// <summary>The single points of loss of a plan.</summary>
internal sealed class SinglePointsFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<PlanCutSetsService>()
        .AddTransient<SinglePointsModel>();
}
