namespace RiskPlanner.Model;

/// <summary>Key stores: where they lie, how their master key is kept, and that somebody can use them.</summary>
internal static class KeyStoreRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.KeyStores.Count; i++)
        {
            var store = plan.KeyStores[i];
            CheckSites($"keyStores[{i}]", store, index, faults);
            CheckMasterKey($"keyStores[{i}].masterKey", store.MasterKey, plan, index, faults);
            if (store.Backup is { } backup) CheckBackup($"keyStores[{i}].backup", backup, plan, index, faults);
            CheckUsable($"keyStores[{i}].name", store, plan, faults);
        }
    }

    private static void CheckSites(string path, KeyStore store, PlanIndex index, FaultCollector faults)
    {
        if (store.Sites.Count == 0)
            faults.Add($"{path}.sites", "", "The live set of a key store lies at one site at least.", FaultCollector.ListOf(index.Sites.Keys));
        for (var i = 0; i < store.Sites.Count; i++)
            StorageRules.MachineAt($"{path}.sites[{i}]", store.Sites[i], index, faults);
        faults.Unique(store.Sites.Select((site, i) => ($"{path}.sites[{i}]", site)), "A site stands once in this list.");
    }

    private static void CheckMasterKey(string path, MasterKeyPractice practice, Plan plan, PlanIndex index, FaultCollector faults)
    {
        ScheduleRules.Check($"{path}.changes", practice.Changes, plan, faults);
        faults.Range($"{path}.retainedGenerations", practice.RetainedGenerations, 0, PlanLimits.MaximumRetainedGenerations,
            "The number of retained generations");
        for (var i = 0; i < practice.PartsAt.Count; i++)
            faults.Reference($"{path}.partsAt[{i}]", practice.PartsAt[i], index.Sites.Keys, "site");
        faults.Unique(practice.PartsAt.Select((site, i) => ($"{path}.partsAt[{i}]", site)), "A site stands once in this list.");
        if (practice is { RetainedGenerations: > 0, PartsAt.Count: 0 })
        {
            faults.Add($"{path}.retainedGenerations", $"{practice.RetainedGenerations}",
                "Key parts are retained somewhere: partsAt names no site.", "0, or a site in partsAt");
        }
    }

    private static void CheckBackup(string path, CkdsBackup backup, Plan plan, PlanIndex index, FaultCollector faults)
    {
        ScheduleRules.Check(path, backup.Schedule, plan, faults);
        faults.Range($"{path}.keep", backup.Keep, 1, PlanLimits.MaximumKeep, "The number of copies that are kept");
        faults.Reference($"{path}.site", backup.Site, index.Sites.Keys, "site");
    }

    // Keys are generated in a coprocessor under its master key; a store that no coprocessor opens cannot hold any.
    private static void CheckUsable(string path, KeyStore store, Plan plan, FaultCollector faults)
    {
        if (plan.Keys.All(key => key.KeyStore != store.Name)) return;
        if (plan.Sysplexes.Any(sysplex => sysplex.KeyStore == store.Name && sysplex.MasterKeyLoaded)) return;
        faults.Add(path, store.Name, "A key store that holds keys is used by a sysplex whose master key is loaded.",
            $"a sysplex with keyStore: {store.Name} and masterKeyLoaded: true");
    }
}
