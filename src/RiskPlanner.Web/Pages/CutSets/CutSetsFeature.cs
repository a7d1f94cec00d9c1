using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>Minimal cut sets of fault trees.</summary>
internal sealed class CutSetsFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(CutSetsSettings.From(settings))
        .AddSingleton<SampleModels>()
        .AddSingleton<CutSetAnalyses>();
}
