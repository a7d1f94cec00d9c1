using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Bulk;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Editing.Lists;
using RiskPlanner.Web.Editing.Saving;
using RiskPlanner.Web.Pages.Plans;

namespace RiskPlanner.Web.Editing;

/// <summary>Adds what the editing of plans needs.</summary>
internal static class EditingServices
{
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddScoped<AuthorName>()
        .AddScoped<EditSession>()
        .AddScoped<UndoDesk>()
        .AddScoped<MoveDesk>()
        .AddScoped<SavedNotes>()
        .AddScoped<ReferenceSuggestions>()
        .AddScoped<VerdictAges>()
        .AddTransient<ItemDesk>()
        .AddTransient<ListDesk>()
        .AddTransient<BulkDesk>()
        .AddTransient<PlanListModel>()
        .AddTransient<NewPlanModel>()
        .AddTransient<ReplayFormModel>()
        .AddTransient<PlanModel>();
}
