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
        DataClasses = plan.DataClasses.Select(dataClass => dataClass.Name).ToHashSet();
        Volumes = [];
        foreach (var array in plan.Arrays)
        {
            foreach (var volume in array.Volumes) Volumes.TryAdd(volume, array);
        }

        Media = [.. Volumes.Keys, .. Tapes.Keys];
        KeyServers = First(plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.TapeKeyServer), manager => manager.Name);
        Keys = First(plan.Keys, key => key.Label.Text);
        foreach (var key in plan.Keys) KeyPlaces.Add((key.Label.Text, key.KeyStore));
        SysplexAt = First(plan.Sysplexes, sysplex => sysplex.Site);
        FirstSysplex = plan.Sysplexes.Count > 0 ? plan.Sysplexes[0] : null;
    }

    public Dictionary<string, Site> Sites { get; }

    /// <summary>The array of each volume.</summary>
    public Dictionary<string, DiskArray> Volumes { get; }

    public Dictionary<string, TapeStore> Tapes { get; }

    /// <summary>The names of all volumes and tape stores: what a backup step can write to.</summary>
    public HashSet<string> Media { get; }

    public Dictionary<string, KeyStore> KeyStores { get; }

    /// <summary>The key managers that serve tape drives.</summary>
    public Dictionary<string, KeyManager> KeyServers { get; }

    public Dictionary<string, BackupPolicy> Policies { get; }

    public HashSet<string> Applications { get; }

    public Dictionary<string, KeyDefinition> Keys { get; }

    /// <summary>Which labels lie in which key stores.</summary>
    public HashSet<(string Label, string KeyStore)> KeyPlaces { get; } = [];

    public HashSet<string> DataClasses { get; }

    /// <summary>Whether a label lies in a key store, or comes there from the one that it follows.</summary>
    public bool Has(string keyStore, string label) => KeyPlaces.Contains((label, keyStore))
        || (KeyStores.GetValueOrDefault(keyStore)?.Follows is { } source && KeyPlaces.Contains((label, source.Store)));

    /// <summary>The first sysplex of each site.</summary>
    public Dictionary<string, Sysplex> SysplexAt { get; }

    public Sysplex? FirstSysplex { get; }

    /// <summary>
    /// The sysplex that works on a data set: the first one at the site of its volume, or the plan's first where that site
    /// has none. Null while the volume is unknown or the plan has no sysplex.
    /// </summary>
    public Sysplex? HomeOf(DataSetDefinition dataSet) =>
        Volumes.TryGetValue(dataSet.Volume, out var array) ? SysplexAt.GetValueOrDefault(array.Site) ?? FirstSysplex : null;

    private static Dictionary<string, T> First<T>(IEnumerable<T> things, Func<T, string> nameOf)
    {
        var index = new Dictionary<string, T>();
        foreach (var thing in things) index.TryAdd(nameOf(thing), thing);
        return index;
    }
}
