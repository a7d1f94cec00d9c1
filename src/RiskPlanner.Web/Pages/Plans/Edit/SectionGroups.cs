using MudBlazor;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Pages.Plans.Edit;

/// <summary>All parts of a plan in groups. Each part is in one.</summary>
internal static class SectionGroups
{
    public static IReadOnlyList<SectionGroup> All { get; } =
    [
        new("Applications & data sets", Icons.Material.Outlined.Storage, ["dataSets", "applications"]),
        new("Keys & key stores", Icons.Material.Outlined.Key, ["keys", "keyStores", "keyManagers"]) { View = "/plans/{Slug}/keys" },
        new("Backup policies", Icons.Material.Outlined.Backup, ["backupPolicies", "inventories"]),
        new("Sites & systems", Icons.Material.Outlined.Dns, ["sites", "sysplexes", "arrays", "tapes", PlanSection.HeadKey]),
        new("Access & placement", Icons.Material.Outlined.AdminPanelSettings, ["dataSetProfiles", "keyProfiles", "dataClasses", "allocationRules", "people"]),
        new("Transfers", Icons.Material.Outlined.SwapHoriz, ["transfers", "controls"]),
    ];

    /// <summary>The group of a part.</summary>
    public static SectionGroup Of(string section) => All.First(group => group.Sections.Contains(section));
}
