using RiskPlanner.Application.Scenarios;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Scenarios;

/// <summary>The scenario library.</summary>
internal sealed class ScenariosFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services.AddTransient<ScenarioModel>();

    public string? NameOf(string parameter, string value) =>
        string.Equals(parameter, "Name", StringComparison.OrdinalIgnoreCase) ? ScenarioLibrary.Find(value)?.Title : null;
}
