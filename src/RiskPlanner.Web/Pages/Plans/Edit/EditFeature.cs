using MudBlazor;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Plans.Edit;

/// <summary>The forms of a plan: an entry for each group of its parts.</summary>
internal sealed class EditFeature : IFeature
{
    public IEnumerable<NavigationEntry> Navigation =>
        SectionGroups.All.Select((group, index) => new NavigationEntry(
            NavigationGroup.Model, 20 + index, group.Text, group.View ?? Template(group.Sections[0]), group.Icon)
        {
            Also = [.. group.Sections.Skip(group.View is null ? 1 : 0).Select(Template)],
        });

    public void MapAddresses(IEndpointRouteBuilder routes) => routes.MapLists();

    public string? NameOf(string parameter, string value) =>
        string.Equals(parameter, "Section", StringComparison.OrdinalIgnoreCase) && PlanSections.Find(value) is { } section ? SectionWords.Title(section) : null;

    // Braces are escaped in addresses, and stand for the plan in templates.
    private static string Template(string section) => Paths.Section("x", section).Replace("/x/", $"/{NavigationEntry.PlanPlace}/", StringComparison.Ordinal);
}
