using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Downloads;

/// <summary>Results as files.</summary>
internal sealed class DownloadsFeature : IFeature
{
    public void MapAddresses(IEndpointRouteBuilder routes) => routes.MapDownloads();
}
