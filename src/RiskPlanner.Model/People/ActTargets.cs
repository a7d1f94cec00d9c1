namespace RiskPlanner.Model;

/// <summary>What there is in a plan for an act to be done to. Pure functions. That events find the same is a test's affair.</summary>
public static class ActTargets
{
    /// <summary>The name of the one target of <see cref="ActKind.Ransomware"/>.</summary>
    public const string Everything = "everything";

    /// <summary>The names of all that an act can be done to, each once.</summary>
    public static IReadOnlyList<string> In(Plan plan, ActKind act)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return act switch
        {
            ActKind.FileCorruption or ActKind.MaliciousCorruption or ActKind.DataSetDeletion or ActKind.CopyLoss or ActKind.CopyCorruption => [.. plan.DataSets.Select(dataSet => dataSet.Name.Text)],
            ActKind.TransportLoss => [.. plan.BackupPolicies.Where(policy => policy.Steps.Any(step => step.VaultAt is not null)).Select(policy => policy.Name)],
            ActKind.VolumeFailure => [.. plan.Arrays.SelectMany(array => array.Volumes)],
            ActKind.DiskFailure => [.. plan.Arrays.Select(array => array.Name)],
            ActKind.TapeStoreLoss => [.. plan.Tapes.Select(tape => tape.Name)],
            ActKind.SiteLoss => [.. plan.Sites.Select(site => site.Name)],
            ActKind.KeyDeletion or ActKind.KgupDeletion or ActKind.KeyCorruption or ActKind.KeyArchived or ActKind.KeyLoss or ActKind.KeyDestruction => [.. plan.Keys.Select(key => key.Label.Text).Distinct()],
            ActKind.CkdsCopyLoss => [.. plan.KeyStores.Where(store => store.Backups.Count > 0).SelectMany(store => store.Backups.Select(cycle => cycle.Name is null ? store.Name : $"{store.Name}.{cycle.Name}").Prepend(store.Name)).Distinct()],
            ActKind.CkdsCorruption or ActKind.CkdsLoss or ActKind.RacfLoss or ActKind.RacfBackLevel or ActKind.CatalogLoss => [.. plan.KeyStores.Select(store => store.Name)],
            ActKind.InventoryLoss => [.. plan.Inventories.Select(inventory => inventory.Name)],
            ActKind.MasterKeyLoss => [.. plan.Sysplexes.Select(sysplex => sysplex.Name)],
            ActKind.KeyPartLoss => SitesWithKeyParts(plan),
            ActKind.KeyHolderLoss => Holders(plan),
            ActKind.RepositoryLoss => [.. plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.Repository).Select(manager => manager.Name)],
            ActKind.KeyServerLoss => [.. plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.TapeKeyServer).Select(manager => manager.Name)],
            ActKind.ManagerKeyLoss => [.. plan.KeyManagers.Where(manager => manager.KeepsItsKey).Select(manager => manager.Name)],
            ActKind.ManagerBackupLoss => [.. plan.KeyManagers.Where(manager => manager.IsBackedUp).Select(manager => manager.Name)],
            ActKind.PrivateKeyLoss => PrivateKeys(plan),
            ActKind.AccessRemoved => plan.Users.Any()
                ? [.. plan.Users.Concat(plan.DataSetProfiles.Select(profile => profile.Profile.Text)).Concat(plan.KeyProfiles.Select(profile => profile.Profile.Text)).Distinct()]
                : [],
            ActKind.Ransomware => [Everything],
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act."),
        };
    }

    /// <summary>The labels of RSA keys whose private keys can be lost: those of cartridges, then those of dumps, each once.</summary>
    public static IReadOnlyList<string> PrivateKeys(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.KeyManagers.SelectMany(manager => manager.AllTapeKeys).Concat(DumpKeys.Labels(plan).Select(label => label.Text)).Distinct()];
    }

    /// <summary>The sites at which key parts of any master key lie, in the plan's order.</summary>
    public static IReadOnlyList<string> SitesWithKeyParts(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var sites = PracticesOf(plan).SelectMany(practice => practice.SitesWithParts(0)).ToHashSet(StringComparer.Ordinal);
        return [.. plan.Sites.Select(site => site.Name).Where(sites.Contains)];
    }

    /// <summary>Everybody who holds key parts of any master key, each once, in the plan's order.</summary>
    public static IReadOnlyList<string> Holders(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. PracticesOf(plan).SelectMany(practice => practice.PartSets).SelectMany(set => set.Holders).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<MasterKeyPractice> PracticesOf(Plan plan) =>
        plan.KeyStores.SelectMany(store => store.MasterKeys().Select(entry => entry.Practice));
}
