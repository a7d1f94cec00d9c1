namespace RiskPlanner.Model;

/// <summary>Key stores: where they lie, how their master keys are kept, how they are copied, and that somebody can use them.</summary>
internal static class KeyStoreRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        var holding = plan.Keys.Select(key => key.KeyStore).ToHashSet();
        var usable = plan.Sysplexes.Where(sysplex => sysplex.MasterKeyLoaded).Select(sysplex => sysplex.KeyStore).ToHashSet();
        for (var i = 0; i < plan.KeyStores.Count; i++)
        {
            var store = plan.KeyStores[i];
            var path = $"keyStores[{i}]";
            CheckSites(path, store, index, faults);
            CheckVolume($"{path}.on", store.On, store, index, faults);
            CheckVolume($"{path}.pkdsOn", store.PkdsOn, store, index, faults);
            CheckVolume($"{path}.racfOn", store.RacfOn, store, index, faults);
            CheckVolume($"{path}.catalogOn", store.CatalogOn, store, index, faults);
            foreach (var (field, practice) in store.MasterKeys()) MasterKeyRules.Check($"{path}.{field}", practice, plan, index, faults);
            CheckAlerts($"{path}.expiryAlerts", store, faults);
            CheckBackups($"{path}.backups", store.Backups, plan, index, faults);
            if (store.Follows is { } source) FollowingRules.Check(path, store, source, plan, index, faults);
            // Keys are generated in a coprocessor under its master key; a store that no coprocessor opens cannot hold any.
            if (!holding.Contains(store.Name) || usable.Contains(store.Name)) continue;
            faults.Add($"{path}.name", store.Name, "A key store that holds keys is used by a sysplex whose master key is loaded.",
                $"a sysplex with keyStore: {store.Name} and masterKeyLoaded: true");
        }
    }

    private static void CheckAlerts(string path, KeyStore store, FaultCollector faults)
    {
        if (store.ExpiryAlerts is not { } alerts) return;
        ExpiryAlertRules.Check(path, alerts, faults);
        if (store.Format != KeyStoreFormat.Kdsr)
            faults.Add(path, $"{alerts.Lead}", "ICSF watches dates of keys in the record format KDSR alone.", $"no expiryAlerts, or format: kdsr at {store.Name}");
    }

    private static void CheckSites(string path, KeyStore store, PlanIndex index, FaultCollector faults)
    {
        if (store.Sites.Count == 0)
            faults.Add($"{path}.sites", "", "The live set of a key store lies at one site at least.", FaultCollector.ListOf(index.Sites.Keys));
        for (var i = 0; i < store.Sites.Count; i++)
            StorageRules.MachineAt($"{path}.sites[{i}]", store.Sites[i], index, faults);
        faults.Unique(store.Sites.Select((site, i) => ($"{path}.sites[{i}]", site)), "A site stands once in this list.");
    }

    private static void CheckVolume(string path, string? volume, KeyStore store, PlanIndex index, FaultCollector faults)
    {
        if (volume is null || !faults.Reference(path, volume, index.Volumes.Keys, "volume") || store.Sites.Contains(index.Volumes[volume].Site)) return;
        faults.Add(path, volume, $"What belongs to a key store lies at one of its sites; {volume} is at {index.Volumes[volume].Site}.", $"a volume at {FaultCollector.ListOf(store.Sites)}");
    }

    private static void CheckBackups(string path, IReadOnlyList<CkdsBackup> cycles, Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < cycles.Count; i++)
        {
            ScheduleRules.Check($"{path}[{i}]", cycles[i].Schedule, plan, faults);
            faults.Range($"{path}[{i}].keep", cycles[i].Keep, 1, PlanLimits.MaximumKeep, "The number of copies that are kept");
            faults.Reference($"{path}[{i}].site", cycles[i].Site, index.Sites.Keys, "site");
            StorageRules.KeptOn($"{path}[{i}].on", cycles[i].On, cycles[i].Site, index, faults);
            if (cycles[i].Name is { } name && !PlanName.IsValid(name))
                faults.Add($"{path}[{i}].name", name, $"The name of a cycle is {PlanName.Rule}.", "DAILY");
            if (cycles[i].Name is null && cycles.Count > 1)
                faults.Add($"{path}[{i}].name", "", "Where there are several cycles, each has a name, by which its copies are known.", "a name, such as MONTHLY");
        }

        faults.Unique(cycles.Index().Where(cycle => cycle.Item.Name is not null).Select(cycle => ($"{path}[{cycle.Index}].name", cycle.Item.Name!)),
            "No two cycles of a key store have the same name.");
    }
}
