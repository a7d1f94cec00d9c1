using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Threats;

/// <summary>What there is to strike in a plan, and what kinds of targets are called. Pure functions.</summary>
public static class ThreatTargets
{
    /// <summary>The name of the one target of kind <see cref="ThreatTarget.Estate"/>.</summary>
    public const string Everything = "everything";

    /// <summary>The names of everything in a plan that a kind of target covers, in the plan's order.</summary>
    public static IReadOnlyList<string> In(Plan plan, ThreatTarget target) => target switch
    {
        ThreatTarget.DataSet => [.. plan.DataSets.Select(dataSet => dataSet.Name.Text)],
        ThreatTarget.Volume => [.. plan.Arrays.SelectMany(array => array.Volumes)],
        ThreatTarget.Array => [.. plan.Arrays.Select(array => array.Name)],
        ThreatTarget.UnlockedArray => [.. plan.Arrays.Where(array => array.UnlockedBy is not null).Select(array => array.Name)],
        ThreatTarget.TapeStore => [.. plan.Tapes.Select(tape => tape.Name)],
        ThreatTarget.Site => [.. plan.Sites.Select(site => site.Name)],
        ThreatTarget.Key => [.. plan.Keys.Select(key => key.Label.Text).Distinct()],
        ThreatTarget.KeyStore => [.. plan.KeyStores.Select(store => store.Name)],
        ThreatTarget.Pkds => [.. plan.KeyStores.Where(store => store.HasPkdsKeys()).Select(store => store.Name)],
        ThreatTarget.Sysplex => [.. plan.Sysplexes.Select(sysplex => sysplex.Name)],
        ThreatTarget.KeyParts => ActTargets.SitesWithKeyParts(plan),
        ThreatTarget.KeyHolder => ActTargets.Holders(plan),
        ThreatTarget.Repository => [.. plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.Repository).Select(manager => manager.Name)],
        ThreatTarget.KeyServer => [.. plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.TapeKeyServer).Select(manager => manager.Name)],
        ThreatTarget.ManagerKey => [.. plan.KeyManagers.Where(manager => manager.KeepsItsKey).Select(manager => manager.Name)],
        ThreatTarget.ManagerBackup => [.. plan.KeyManagers.Where(manager => manager.IsBackedUp).Select(manager => manager.Name)],
        ThreatTarget.TapeKey => ActTargets.PrivateKeys(plan),
        ThreatTarget.BackupJob => [.. plan.BackupPolicies.Where(policy => policy.Schedule is not null).Select(policy => policy.Name).Union(CkdsCyclesIn(plan)).Union(BackedUpIn(plan))],
        ThreatTarget.CkdsCopy => [.. CkdsCyclesIn(plan).Distinct()],
        ThreatTarget.Access => [.. AccessIn(plan)],
        ThreatTarget.Transport => [.. plan.BackupPolicies.Where(policy => policy.Steps.Any(step => step.VaultAt is not null)).Select(policy => policy.Name)],
        ThreatTarget.Inventory => [.. plan.Inventories.Select(inventory => inventory.Name)],
        ThreatTarget.Estate => [Everything],
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Not a kind of target."),
    };

    /// <summary>
    /// The key stores in which a target can be struck, where it has to be said in which one: those that have a label which stands in
    /// several. Empty else.
    /// </summary>
    public static IReadOnlyList<string> KeyStoresOf(Plan plan, ThreatTarget target, string name)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (target != ThreatTarget.Key) return [];
        List<string> stores = [.. plan.Keys.Where(key => key.Label.Text == name).Select(key => key.KeyStore).Distinct()];
        return stores.Count > 1 ? stores : [];
    }

    /// <summary>Every event of a kind that can be in a plan: a label that stands in several key stores is struck in each of them.</summary>
    internal static IEnumerable<Strike> Strikes(Plan plan, Threat threat, string name, NodaTime.Instant at, Discovery discovery)
    {
        var strike = new Strike(threat, name, at, discovery);
        var stores = KeyStoresOf(plan, threat.Target, name);
        return stores.Count == 0 ? [strike] : stores.Select(store => strike with { In = store });
    }

    /// <summary>What a kind of target is called in messages.</summary>
    public static string Words(ThreatTarget target) => target switch
    {
        ThreatTarget.DataSet => "data set",
        ThreatTarget.UnlockedArray => "disk array that asks a key server",
        ThreatTarget.TapeStore => "tape store",
        ThreatTarget.Key => "key label",
        ThreatTarget.KeyStore => "key store",
        ThreatTarget.Pkds => "key store with an RSA or ECC master key",
        ThreatTarget.KeyParts => "site with key parts",
        ThreatTarget.KeyHolder => "holder of key parts",
        ThreatTarget.KeyServer => "tape key server",
        ThreatTarget.ManagerKey => "tape key server whose master key, or repository whose recovery key, is kept somewhere",
        ThreatTarget.ManagerBackup => "tape key server or repository that is backed up",
        ThreatTarget.TapeKey => "label of a tape key or of an RSA key of dumps",
        ThreatTarget.BackupJob => "backup policy with a schedule, key store that is copied, cycle of one, or inventory or repository that is backed up,",
        ThreatTarget.CkdsCopy => "key store that is copied, or cycle of one,",
        ThreatTarget.Access => "user whom the plan names, or RACF profile,",
        ThreatTarget.Transport => "backup policy with cartridges that are carried",
        ThreatTarget.Inventory => "inventory of copies",
        ThreatTarget.Estate => "estate",
        _ => target.ToString().ToLowerInvariant(),
    };

    /// <summary>
    /// The cycles that a target of kind <see cref="ThreatTarget.BackupJob"/> names: those of a key store, or one of them; none where
    /// it names a policy, which is what it means where both have one name.
    /// </summary>
    public static IEnumerable<(string KeyStore, CkdsBackup Cycle)> CkdsCyclesOf(Plan plan, string target)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.BackupPolicies.Any(policy => policy.Schedule is not null && policy.Name == target)) return [];
        return plan.KeyStores.SelectMany(store => store.Backups
            .Where(cycle => store.Name == target || NameOf(store, cycle) == target)
            .Select(cycle => (store.Name, cycle)));
    }

    /// <summary>The key store whose copies a target of kind <see cref="ThreatTarget.CkdsCopy"/> names, with the cycle where it names one.</summary>
    internal static IEnumerable<(string KeyStore, string? Cycle)> CkdsCopiesOf(Plan plan, string target) => plan.KeyStores
        .Where(store => store.Name == target).Select(store => (store.Name, (string?)null))
        .Concat(plan.KeyStores.SelectMany(store => store.Backups.Where(cycle => cycle.Name is not null && NameOf(store, cycle) == target).Select(cycle => (store.Name, cycle.Name))))
        .Take(1);

    /// <summary>Where the plan names nobody, access is assumed, and nothing takes it away from anybody.</summary>
    private static IEnumerable<string> AccessIn(Plan plan) => plan.Users.Any()
        ? plan.Users.Concat(plan.DataSetProfiles.Select(profile => profile.Profile.Text)).Concat(plan.KeyProfiles.Select(profile => profile.Profile.Text)).Distinct()
        : [];

    private static IEnumerable<string> CkdsCyclesIn(Plan plan) => plan.KeyStores.Where(store => store.Backups.Count > 0)
        .SelectMany(store => store.Backups.Select(cycle => NameOf(store, cycle)).Prepend(store.Name));

    /// <summary>The inventories and the repositories of which backups are made at moments.</summary>
    private static IEnumerable<string> BackedUpIn(Plan plan) => plan.Inventories.Where(inventory => inventory.Backups.Count > 0).Select(inventory => inventory.Name)
        .Concat(plan.KeyManagers.Where(manager => manager.DataBaseBackups is not null).Select(manager => manager.Name));

    private static string NameOf(KeyStore store, CkdsBackup cycle) => cycle.Name is null ? store.Name : $"{store.Name}.{cycle.Name}";
}
