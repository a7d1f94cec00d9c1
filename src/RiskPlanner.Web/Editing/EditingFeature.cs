using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Bulk;
using RiskPlanner.Web.Editing.Conflicts;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Editing.Lists;
using RiskPlanner.Web.Editing.Many;
using RiskPlanner.Web.Editing.Saving;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Editing;

/// <summary>What editing a plan needs.</summary>
internal sealed class EditingFeature : IFeature
{
    public void AddServices(IServiceCollection services, IConfiguration settings) => services
        .AddScoped<AuthorName>()
        .AddScoped<EditSession>()
        .AddScoped<KeptInputs>()
        .AddScoped<VersionUndo>()
        .AddScoped<ItemMoves>()
        .AddScoped<ConflictReader>()
        .AddScoped<SavedNotes>()
        .AddScoped<ReferenceSuggestions>()
        .AddSingleton<ItemJudge>()
        .AddSingleton<ItemUses>()
        .AddSingleton<ItemText>()
        .AddScoped<VerdictAges>()
        .AddTransient<ItemEditing>()
        .AddTransient<ManyEditing>()
        .AddTransient<SectionList>()
        .AddTransient<BulkEditing>();
}
