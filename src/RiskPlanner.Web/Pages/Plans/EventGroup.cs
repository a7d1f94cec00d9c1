using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>Events that strike things of one kind, as they stand together where one is chosen. Immutable.</summary>
/// <param name="Title">What they strike.</param>
/// <param name="Events">The events with what each is called there: by its title, and by its identifier too where another one has that title.</param>
internal sealed record EventGroup(string Title, IReadOnlyList<(string Kind, string Name)> Events)
{
    private static readonly string[] Order =
    [
        "Data sets and copies", "Volumes, tapes and sites", "Keys", "Key stores", "Master keys and systems", "Key servers and repositories", "Access and inventories",
    ];

    /// <summary>The groups of some events, in the order of this class, each with its events in their own.</summary>
    public static IReadOnlyList<EventGroup> Of(IReadOnlyCollection<Threat> threats)
    {
        var shared = threats.GroupBy(threat => threat.Title).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return [.. threats.GroupBy(threat => TitleOf(threat.Target)).OrderBy(group => Array.IndexOf(Order, group.Key))
            .Select(group => new EventGroup(group.Key, [.. group.Select(threat => (threat.Kind, shared.Contains(threat.Title) ? $"{threat.Title} ({threat.Kind})" : threat.Title))]))];
    }

    private static string TitleOf(ThreatTarget target) => Order[target switch
    {
        ThreatTarget.DataSet or ThreatTarget.BackupJob or ThreatTarget.Transport => 0,
        ThreatTarget.Volume or ThreatTarget.Array or ThreatTarget.UnlockedArray or ThreatTarget.TapeStore or ThreatTarget.Site or ThreatTarget.Estate => 1,
        ThreatTarget.Key => 2,
        ThreatTarget.KeyStore or ThreatTarget.CkdsCopy or ThreatTarget.Pkds => 3,
        ThreatTarget.Sysplex or ThreatTarget.KeyParts or ThreatTarget.KeyHolder => 4,
        ThreatTarget.Repository or ThreatTarget.KeyServer or ThreatTarget.ManagerKey or ThreatTarget.ManagerBackup or ThreatTarget.TapeKey => 5,
        ThreatTarget.Access or ThreatTarget.Inventory => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "No group has it."),
    }];
}
