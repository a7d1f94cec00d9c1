using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Pages.Plans;

namespace RiskPlanner.Web.Editing;

/// <summary>Adds what the editing of plans needs.</summary>
internal static class EditingServices
{
    public static void AddEditing(this IServiceCollection services)
    {
        services.AddScoped<AuthorName>();
        services.AddTransient<PlanListModel>();
        services.AddTransient<NewPlanModel>();
    }
}
