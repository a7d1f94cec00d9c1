using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Changes;

/// <summary>The changes that tables are derived over (docs/threat-tables.md).</summary>
public static class PlanChanges
{
    /// <summary>Backup copies whose place is free go to another site: disk copies to an array there, cartridges to a vault.</summary>
    public static PlanChange CopyOffsite { get; } = new(
        "copy-offsite", "copy is offsite", "copy is onsite", Placement.MoveOffsite);

    /// <summary>Backup targets are allocated under a label of their own; the key value under it is still the same.</summary>
    public static PlanChange OwnLabel { get; } = new(
        "backup-label", "backup has a label of its own", "backup has the data set's label", BackupKeys.GiveOwnLabel);

    /// <summary>The label of the backups holds a key value of its own.</summary>
    public static PlanChange OwnValue { get; } = new(
        "backup-key", "backup protected by different key", "backup protected by the same key", BackupKeys.GiveOwnValue);

    /// <summary>There is one more copy, by an access method, whose site and key nothing else has. For micro-plans alone.</summary>
    public static PlanChange SecondCopy { get; } = new(
        "second-copy", "there is a second copy with a site and a key of its own", "there is no second copy", Changes.SecondCopy.Add);

    /// <summary>The CKDS is copied every day.</summary>
    public static PlanChange CkdsCopied { get; } = new(
        "ckds-copied", "the CKDS is copied daily", "the CKDS is not copied",
        (plan, dataSet) => OfKeyStore(plan, dataSet, store => store.Backups.Count > 0 ? null : store with
        {
            Backups = [new CkdsBackup(Schedule.Repeating(Period.FromDays(1)), 60, store.Sites[0])],
        }));

    /// <summary>A CKDS copy is taken an hour after each master-key change, and kept.</summary>
    public static PlanChange CkdsCopiedAtMasterKeyChange { get; } = new(
        "ckds-copied-at-change", "a CKDS copy is taken at each master-key change", "no CKDS copy is taken at master-key changes",
        (plan, dataSet) => OfKeyStore(plan, dataSet, store => CopyAtEachChange(plan, store)));

    /// <summary>The key parts of past master keys are retained.</summary>
    public static PlanChange PartsRetained { get; } = new(
        "parts-retained", "past master-key parts are retained", "past master-key parts are not retained",
        (plan, dataSet) => OfKeyStore(plan, dataSet, store =>
            store.MasterKey.Changes is null || store.MasterKey.SitesWithParts(Ever).Count > 0 ? null : store with { MasterKey = Retained(store) }));

    /// <summary>CKDS copies lie at another site than the data set.</summary>
    public static PlanChange CkdsCopyOffsite { get; } = new(
        "ckds-copy-offsite", "CKDS copy is offsite", "CKDS copy is onsite",
        (plan, dataSet) => OfKeyStore(plan, dataSet, store =>
            store.Backups.Any(cycle => cycle.Site == plan.SiteOf(dataSet.Volume)) && Placement.OtherSite(plan, dataSet, vault: true) is { } site
                ? store with { Backups = [.. store.Backups.Select(cycle => cycle.Site == plan.SiteOf(dataSet.Volume) ? cycle with { Site = site } : cycle)] }
                : null));

    /// <summary>A set of key parts lies at the recovery site, so that the master key can be entered there.</summary>
    public static PlanChange PartsAtRecoverySite { get; } = new(
        "parts-at-recovery-site", "key parts are at the recovery site", "key parts are not at the recovery site",
        (plan, dataSet) => OfKeyStore(plan, dataSet, store =>
            Placement.OtherSite(plan, dataSet, vault: false) is { } site && !store.MasterKey.SitesWithParts(0).Contains(site)
                ? store with { MasterKey = store.MasterKey with { PartsAt = [.. store.MasterKey.PartsAt, site] } }
                : null));

    /// <summary>A second tape key server at another site holds what the first one holds. For micro-plans alone.</summary>
    public static PlanChange SecondKeyServer { get; } = new(
        "second-key-server", "a second key server holds the private keys", "there is one key server",
        (plan, dataSet) => Placement.OtherSite(plan, dataSet, vault: false) is { } site
            ? OfKeyServers(plan, server => server.SecondarySite is null ? server with { SecondarySite = site, SecondaryTapeKeys = server.TapeKeys } : null) : null);

    /// <summary>The key store of the tape key server is backed up at another site. For micro-plans alone.</summary>
    public static PlanChange KeyServerBackedUp { get; } = new(
        "key-server-backed-up", "the key server's key store is backed up offsite", "the key server's key store is not backed up",
        (plan, dataSet) => Placement.OtherSite(plan, dataSet, vault: true) is { } site ? OfKeyServers(plan, server => server.BackupAt is null ? server with { BackupAt = site } : null) : null);

    /// <summary>Every inventory through which copies of the data set, or what is migrated, are found is backed up at another site after each cycle of its policies.</summary>
    public static PlanChange InventoryBackedUpOffsite { get; } = new(
        "inventory-offsite", "the inventory is backed up offsite", "the inventory is not backed up offsite", InventoryPlaces.BackUpOffsite);

    /// <summary>A mirror that lags for minutes has caught up before it is cut. For micro-plans alone.</summary>
    public static PlanChange PairCaughtUp { get; } = new(
        "pair-caught-up", "nothing is under way when the pair is cut", "writes are under way when the pair is cut",
        (plan, _) => plan.BackupPolicies.Any(policy => policy.Steps.Any(LagsForMinutes))
            ? plan with { BackupPolicies = [.. plan.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => LagsForMinutes(step) ? step with { Lag = Period.FromSeconds(5) } : step)] })] }
            : null);

    /// <summary>All of them, in the order in which they are applied and named.</summary>
    public static IReadOnlyList<PlanChange> All { get; } =
    [
        CopyOffsite, OwnLabel, OwnValue, CkdsCopied, CkdsCopiedAtMasterKeyChange, PartsRetained, CkdsCopyOffsite, PartsAtRecoverySite, InventoryBackedUpOffsite,
    ];

    private const int Ever = 1000;

    private static bool LagsForMinutes(BackupStep step) => step.Lag is { } lag && lag.ToDuration() >= Duration.FromMinutes(1);

    private static MasterKeyPractice Retained(KeyStore store)
    {
        var practice = store.MasterKey;
        var somewhere = practice.PartsAt.Count > 0 || practice.PartSets.Count > 0;
        return practice with
        {
            RetainedGenerations = Ever,
            PartsAt = somewhere ? practice.PartsAt : [store.Sites[0]],
            PartSets = [.. practice.PartSets.Select(set => set with { Generations = null })],
        };
    }

    private static KeyStore? CopyAtEachChange(Plan plan, KeyStore store)
    {
        // A change takes an extra copy in the first cycle; the others go on as they are.
        if (store.Backups.Count == 0 || store.MasterKey.Changes is not { } changes) return null;
        var cycle = store.Backups[0];
        var copies = cycle.Schedule.Occurrences(plan.From, plan.Until).ToList();
        var added = changes.Occurrences(plan.From, plan.Until)
            .Select(change => change + Duration.FromHours(1))
            .Where(at => at <= plan.Until && !copies.Contains(at))
            .ToList();
        if (added.Count == 0) return null;
        var longer = cycle with { Schedule = Schedule.On([.. copies, .. added]), Keep = cycle.Keep + added.Count };
        return store with { Backups = [longer, .. store.Backups.Skip(1)] };
    }

    private static Plan? OfKeyServers(Plan plan, Func<KeyManager, KeyManager?> change)
    {
        var changed = plan.KeyManagers.Select(manager => manager.Kind == KeyManagerKind.TapeKeyServer ? change(manager) : null).ToList();
        return changed.TrueForAll(manager => manager is null) ? null : plan with { KeyManagers = [.. plan.KeyManagers.Zip(changed, (was, now) => now ?? was)] };
    }

    private static Plan? OfKeyStore(Plan plan, DataSetDefinition dataSet, Func<KeyStore, KeyStore?> change)
    {
        var name = HomeSysplex.Of(plan, dataSet).KeyStore;
        if (dataSet.KeyLabel is null || change(plan.KeyStores.First(store => store.Name == name)) is not { } changed) return null;
        return plan with { KeyStores = [.. plan.KeyStores.Select(store => store.Name == name ? changed : store)] };
    }
}
