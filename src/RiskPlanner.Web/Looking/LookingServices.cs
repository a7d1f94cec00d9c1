using RiskPlanner.Web.Pages.Alignment;
using RiskPlanner.Web.Pages.Destruction;
using RiskPlanner.Web.Pages.Estate;
using RiskPlanner.Web.Pages.Keys;
using RiskPlanner.Web.Pages.MasterKeys;
using RiskPlanner.Web.Pages.Versions;

namespace RiskPlanner.Web.Looking;

/// <summary>Adds what the pages that look at a plan need.</summary>
internal static class LookingServices
{
    public static void AddLooking(this IServiceCollection services)
    {
        services.AddSingleton<PlanViews>();
        services.AddTransient<KeysModel>();
        services.AddTransient<MasterKeysModel>();
        services.AddTransient<VersionsModel>();
        services.AddTransient<CompareModel>();
        services.AddTransient<EstateModel>();
        services.AddTransient<AlignmentModel>();
        services.AddTransient<DestructionModel>();
    }
}
