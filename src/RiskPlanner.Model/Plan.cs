using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// What a user models: sites, storage, key stores, sysplexes, keys, applications, data sets and how they are backed up.
/// One document. Immutable; change it by <c>with</c>. References between parts are by name and are checked by
/// <see cref="PlanValidator"/>; the rest of the program may rely on a validated plan.
/// </summary>
public sealed record Plan
{
    /// <summary>The version of the document's form that this program writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The plan's name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>What the plan is about, in a sentence or two; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The first moment that the plan speaks of; every data set is loaded then.</summary>
    public required Instant From { get; init; }

    /// <summary>The last moment that the plan speaks of.</summary>
    public required Instant Until { get; init; }

    /// <summary>The currency of its amounts (<see cref="CurrencyCode.Rule"/>).</summary>
    public string Currency { get; init; } = CurrencyCode.Default;

    /// <summary>The sites.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>The disk arrays with their volumes.</summary>
    public IReadOnlyList<DiskArray> Arrays { get; init; } = [];

    /// <summary>The places for tape: cartridge pools and virtual tape servers.</summary>
    public IReadOnlyList<TapeStore> Tapes { get; init; } = [];

    /// <summary>The key stores (CKDS with the master key that wraps it).</summary>
    public IReadOnlyList<KeyStore> KeyStores { get; init; } = [];

    /// <summary>The sysplexes.</summary>
    public IReadOnlyList<Sysplex> Sysplexes { get; init; } = [];

    /// <summary>The keys, by label.</summary>
    public IReadOnlyList<KeyDefinition> Keys { get; init; } = [];

    /// <summary>The products beside ICSF that hold keys.</summary>
    public IReadOnlyList<KeyManager> KeyManagers { get; init; } = [];

    /// <summary>The RACF profiles that cover data sets.</summary>
    public IReadOnlyList<DataSetProfile> DataSetProfiles { get; init; } = [];

    /// <summary>The RACF profiles that cover key labels.</summary>
    public IReadOnlyList<KeyProfile> KeyProfiles { get; init; } = [];

    /// <summary>The users and groups that recoverers run jobs as (<see cref="RacfIdentity.UserRule"/>); empty where nobody is named, and access is assumed.</summary>
    public IReadOnlyList<string> Recoverers { get; init; } = [];

    /// <summary>Everybody whom the plan names as one who runs jobs, each once.</summary>
    public IEnumerable<string> Users => Applications.Select(application => application.RunsAs).Concat(BackupPolicies.Select(policy => policy.RunsAs)).OfType<string>().Concat(Recoverers).Distinct();

    /// <summary>The user that the jobs of a data set's application run as; null where nobody is named.</summary>
    public string? RunsAsOf(DataSetDefinition dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return Applications.FirstOrDefault(application => application.Name == dataSet.Application)?.RunsAs;
    }

    /// <summary>The SMS data classes.</summary>
    public IReadOnlyList<DataClass> DataClasses { get; init; } = [];

    /// <summary>The rules by which new data sets get their data class; the first whose mask covers the name counts.</summary>
    public IReadOnlyList<AllocationRule> AllocationRules { get; init; } = [];

    /// <summary>The switches that decide whether labels take effect at allocation; null where nobody has said.</summary>
    public AllocationSwitches? Allocation { get; init; }

    /// <summary>The applications.</summary>
    public IReadOnlyList<BusinessApplication> Applications { get; init; } = [];

    /// <summary>The ways in which data sets are backed up.</summary>
    public IReadOnlyList<BackupPolicy> BackupPolicies { get; init; } = [];

    /// <summary>The inventories through which copies are found.</summary>
    public IReadOnlyList<BackupInventory> Inventories { get; init; } = [];

    /// <summary>The names of the inventories through which the copies of a policy are found; none where the plan names none.</summary>
    public IReadOnlyList<string> InventoriesOf(BackupPolicy policy) => Inventories.Count == 0 ? [] : [.. Inventories.Where(inventory => inventory.Covers(policy)).Select(inventory => inventory.Name)];

    /// <summary>
    /// The name of the inventory of DFSMShsm through which a data set is found once it is migrated: the first one at the site of its volume, else the plan's first;
    /// null where the plan names none.
    /// </summary>
    public string? InventoryOfMigrated(DataSetDefinition dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (Inventories.Count == 0 || dataSet.Migrates is null) return null;
        var ofHsm = Inventories.Where(inventory => inventory.Kind == InventoryKind.Hsm).ToList();
        return (ofHsm.Find(inventory => SiteOf(inventory.On) == SiteOf(dataSet.Migrates.To)) ?? ofHsm.FirstOrDefault())?.Name;
    }

    /// <summary>The data sets.</summary>
    public IReadOnlyList<DataSetDefinition> DataSets { get; init; } = [];

    /// <summary>The ways in which data leaves.</summary>
    public IReadOnlyList<Transfer> Transfers { get; init; } = [];

    /// <summary>The controls over what is sent.</summary>
    public IReadOnlyList<TransferControl> Controls { get; init; } = [];

    /// <summary>The people who work on what the plan speaks of, with what they may do and hold; empty where nobody is named.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The plan's own standard for the names of its keys; null when it has none.</summary>
    public PlanNaming? Naming { get; init; }

    /// <summary>Findings about the plan that somebody answers for.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>Findings about the plan that somebody looks after; the first entry that speaks of one counts.</summary>
    public IReadOnlyList<AssignedFinding> Assigned { get; init; } = [];

    /// <summary>The zones of the TKE workstations at a site; none where nobody has said.</summary>
    public IReadOnlyList<string> TkeZonesAt(string site) => Sites.FirstOrDefault(candidate => candidate.Name == site)?.TkeZones ?? [];

    /// <summary>
    /// The key of a label in a key store; where that one follows another, as it is there. Null where neither has it. A label is
    /// unique in its CKDS, not in a plan (z/OS facts, 2.1).
    /// </summary>
    public KeyDefinition? KeyIn(string keyStore, KeyLabel? label)
    {
        if (label is not { } named) return null;
        return Keys.FirstOrDefault(key => key.Label == named && key.KeyStore == keyStore)
            ?? (KeyStores.FirstOrDefault(store => store.Name == keyStore)?.Follows is { } source
                ? Keys.FirstOrDefault(key => key.Label == named && key.KeyStore == source.Store)
                : null);
    }

    /// <summary>The names of the key stores that have a label, each once, in the plan's order; followers are not counted for what they follow.</summary>
    public IReadOnlyList<string> KeyStoresWith(KeyLabel label) => [.. Keys.Where(key => key.Label == label).Select(key => key.KeyStore).Distinct()];

    /// <summary>The array that holds a volume, or null.</summary>
    public DiskArray? ArrayOf(string volume) => Arrays.FirstOrDefault(array => array.Volumes.Contains(volume));

    /// <summary>The site of a volume or tape store, or null when there is none of that name.</summary>
    public string? SiteOf(string medium) =>
        ArrayOf(medium)?.Site ?? Tapes.FirstOrDefault(tape => tape.Name == medium)?.Site;
}
