using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Mitigation.Catalogue;

/// <summary>What several changes do to a plan. Pure.</summary>
internal static class PlanEdits
{
    /// <summary>How many generations a new policy keeps.</summary>
    public const int Generations = 7;

    /// <summary>How many copies a new cycle of CKDS copies keeps.</summary>
    public const int CkdsCopies = 30;

    private const int MostHours = 6;

    /// <summary>Daily, from the first hours of the plan on, so that it runs before much of the horizon is over.</summary>
    public static Schedule Daily(Plan plan) => Schedule.Repeating(Period.FromDays(1), plan.From + Duration.FromHours(Math.Min(MostHours, Math.Max(0, (int)((plan.Until - plan.From).TotalHours / 4)))));

    /// <summary>Adds a policy, and puts data sets under it.</summary>
    public static Plan WithPolicy(Plan plan, BackupPolicy policy, IReadOnlySet<DataSetName> dataSets) => plan with
    {
        BackupPolicies = plan.BackupPolicies.Any(other => other.Name == policy.Name) ? plan.BackupPolicies : [.. plan.BackupPolicies, policy],
        DataSets = [.. plan.DataSets.Select(dataSet => dataSets.Contains(dataSet.Name) && !dataSet.Backups.Contains(policy.Name) ? dataSet with { Backups = [.. dataSet.Backups, policy.Name] } : dataSet)],
    };

    /// <summary>Changes the key store of a name.</summary>
    public static Plan WithKeyStore(Plan plan, string name, Func<KeyStore, KeyStore> change) =>
        plan with { KeyStores = [.. plan.KeyStores.Select(store => store.Name == name ? change(store) : store)] };

    /// <summary>Adds a cycle of copies to a key store. Where there are several, each needs a name: one that has none is called FIRST.</summary>
    public static KeyStore WithCycle(KeyStore store, CkdsBackup cycle)
    {
        if (store.Backups.Any(other => other.Name == cycle.Name)) return store;
        var first = NameBeside("FIRST", [.. store.Backups.Select(other => other.Name), cycle.Name]);
        return store with { Backups = [.. store.Backups.Select(other => other.Name is null ? other with { Name = first } : other), cycle] };
    }

    /// <summary>A key repository that a plan has not, at two sites where there are two with machines, its recovery key apart from them where that can be.</summary>
    public static KeyManager NewRepository(Plan plan, IReadOnlyList<KeyLabelMask> keys)
    {
        var machines = plan.Sites.Where(site => site.Kind != SiteKind.Vault).Select(site => site.Name).ToList();
        var (first, other) = (machines[^1], machines.Count > 1 ? machines[0] : null);
        return new KeyManager
        {
            Name = NameBeside("KEY-REPOSITORY", [.. plan.KeyManagers.Select(manager => manager.Name)]),
            Kind = KeyManagerKind.Repository,
            Site = first,
            SecondarySite = other,
            Keys = keys,
            RecoveryKeyAt = SitesBeside(plan, [first, other]).Concat(SitesBeside(plan, [first])).Append(plan.Sites[0]).First().Name,
        };
    }

    /// <summary>A name that is not taken: the wish, or with a number.</summary>
    public static string NameBeside(string wish, IReadOnlyCollection<string?> taken)
    {
        var name = wish;
        for (var number = 2; taken.Contains(name); number++) name = $"{wish}-{number}";
        return name;
    }

    /// <summary>Changes all that is said of master keys of a key store: of the AES one, and of the others that there are.</summary>
    public static KeyStore WithPractices(KeyStore store, Func<MasterKeyPractice, MasterKeyPractice> change) => store with
    {
        MasterKey = change(store.MasterKey),
        DesMasterKey = store.DesMasterKey is { } des ? change(des) : null,
        RsaMasterKey = store.RsaMasterKey is { } rsa ? change(rsa) : null,
        EccMasterKey = store.EccMasterKey is { } ecc ? change(ecc) : null,
    };

    /// <summary>What is said of the master keys of a key store.</summary>
    public static IEnumerable<MasterKeyPractice> PracticesOf(KeyStore store) => store.MasterKeys().Select(entry => entry.Practice);

    /// <summary>The moments within the horizon at which a master key changes.</summary>
    public static IReadOnlyList<Instant> ChangesOf(Plan plan, MasterKeyPractice practice) => [.. practice.Changes?.Occurrences(plan.From, plan.Until) ?? []];

    /// <summary>The sites other than some, vaults first, in the plan's order.</summary>
    public static IEnumerable<Site> SitesBeside(Plan plan, IReadOnlyCollection<string?> others) =>
        plan.Sites.Where(site => !others.Contains(site.Name)).OrderBy(site => site.Kind == SiteKind.Vault ? 0 : 1);
}
