using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>Names of keys: a list, a standard, and what comes of the two.</summary>
internal sealed class NamingFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<SampleStandards>()
        .AddSingleton<SheetShelf>()
        .AddTransient<NamingModel>();

    public void MapAddresses(IEndpointRouteBuilder routes) => routes.MapNaming();
}
