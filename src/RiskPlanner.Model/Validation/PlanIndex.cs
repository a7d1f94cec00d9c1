namespace RiskPlanner.Model;

/// <summary>A plan's names, looked up once, so that rules over many data sets stay linear. Of two equal names the first counts.</summary>
internal sealed class PlanIndex
{
    public PlanIndex(Plan plan)
    {
        Sites = First(plan.Sites, site => site.Name);
        Tapes = First(plan.Tapes, tape => tape.Name);
        KeyStores = First(plan.KeyStores, store => store.Name);
        Policies = First(plan.BackupPolicies, policy => policy.Name);
        Applications = plan.Applications.Select(application => application.Name).ToHashSet();
        Volumes = [];
        foreach (var array in plan.Arrays)
        {
            foreach (var volume in array.Volumes) Volumes.TryAdd(volume, array);
        }

        Media = [.. Volumes.Keys, .. Tapes.Keys];
        StoresOfLabel = plan.Keys.ToLookup(key => key.Label.Text, key => key.KeyStore);
        Labels = plan.Keys.Select(key => key.Label.Text).ToHashSet();
        StoresAtSite = plan.Sysplexes.ToLookup(sysplex => sysplex.Site, sysplex => sysplex.KeyStore);
    }

    public Dictionary<string, Site> Sites { get; }

    /// <summary>The array of each volume.</summary>
    public Dictionary<string, DiskArray> Volumes { get; }

    public Dictionary<string, TapeStore> Tapes { get; }

    /// <summary>The names of all volumes and tape stores: what a backup step can write to.</summary>
    public HashSet<string> Media { get; }

    public Dictionary<string, KeyStore> KeyStores { get; }

    public Dictionary<string, BackupPolicy> Policies { get; }

    public HashSet<string> Applications { get; }

    public HashSet<string> Labels { get; }

    public ILookup<string, string> StoresOfLabel { get; }

    /// <summary>The key stores of the sysplexes at a site.</summary>
    public ILookup<string, string> StoresAtSite { get; }

    private static Dictionary<string, T> First<T>(IEnumerable<T> things, Func<T, string> nameOf)
    {
        var index = new Dictionary<string, T>();
        foreach (var thing in things) index.TryAdd(nameOf(thing), thing);
        return index;
    }
}
