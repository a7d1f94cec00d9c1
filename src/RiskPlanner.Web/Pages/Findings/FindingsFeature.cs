using RiskPlanner.Web.Results;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Findings;

/// <summary>What may be wrong with a plan.</summary>
internal sealed class FindingsFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<PrintedFindings>()
        .AddSingleton<FindingDecisions>();

    public void MapAddresses(IEndpointRouteBuilder routes) => routes.MapFindings();
}
