using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Versions.Drafts;

/// <summary>The drafts of a plan, and each one's page.</summary>
internal sealed class DraftsFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddTransient<DraftsModel>()
        .AddTransient<DraftModel>();
}
