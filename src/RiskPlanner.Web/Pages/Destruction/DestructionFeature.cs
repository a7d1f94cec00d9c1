using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Destruction;

/// <summary>Crypto-erase.</summary>
internal sealed class DestructionFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<DestructionModel>();

    public void MapAddresses(IEndpointRouteBuilder routes) => routes.MapDestruction();
}
