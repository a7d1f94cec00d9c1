using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Palette;

/// <summary>The search over everything that has a name.</summary>
internal sealed class PaletteFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<PaletteSearch>()
        .AddSingleton<IPaletteSource, PlanHits>()
        .AddSingleton<IPaletteSource, ItemHits>()
        .AddSingleton<IPaletteSource, PageHits>()
        .AddSingleton<IPaletteSource, RunHits>()
        .AddSingleton<IPaletteSource, ActionHits>();
}
