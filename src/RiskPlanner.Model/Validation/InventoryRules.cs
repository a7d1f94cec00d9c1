namespace RiskPlanner.Model;

/// <summary>Inventories of copies: where they lie, which policies they are of, how they are backed up.</summary>
internal static class InventoryRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.Inventories.Count; i++)
        {
            var inventory = plan.Inventories[i];
            var path = $"inventories[{i}]";
            faults.Reference($"{path}.on", inventory.On, index.Volumes.Keys, "volume");
            CheckPolicies($"{path}.policies", inventory, index, faults);
            faults.Unique(inventory.DataSets.Select((name, j) => ($"{path}.dataSets[{j}]", name.Text)), "A data set stands once in this list.");
            for (var j = 0; j < inventory.Backups.Count; j++) CheckBackup($"{path}.backups[{j}]", inventory.Backups[j], plan, index, faults);
        }
    }

    private static void CheckPolicies(string path, BackupInventory inventory, PlanIndex index, FaultCollector faults)
    {
        if (inventory is { Policies.Count: 0, Kind: not InventoryKind.Hsm })
            faults.Add(path, "", "An inventory says which policies it is of; that of DFSMShsm alone is, where it says nothing, of all that DFSMShsm makes copies of.", FaultCollector.ListOf(index.Policies.Keys));
        for (var i = 0; i < inventory.Policies.Count; i++)
        {
            if (!faults.Reference($"{path}[{i}]", inventory.Policies[i], index.Policies.Keys, "backup policy")) continue;
            if (index.Policies[inventory.Policies[i]].Schedule is null)
                faults.Add($"{path}[{i}]", inventory.Policies[i], "Copies of a schedule are found through an inventory; a mirror is the volume itself.", "a policy with a schedule");
        }

        faults.Unique(inventory.Policies.Select((policy, i) => ($"{path}[{i}]", policy)), "A policy stands once in this list.");
    }

    private static void CheckBackup(string path, InventoryBackup cycle, Plan plan, PlanIndex index, FaultCollector faults)
    {
        ScheduleRules.Check(path, cycle.Schedule, plan, faults);
        faults.Range($"{path}.keep", cycle.Keep, 1, PlanLimits.MaximumKeep, "The number of backups that are kept");
        faults.Reference($"{path}.site", cycle.Site, index.Sites.Keys, "site");
        StorageRules.KeptOn($"{path}.on", cycle.On, cycle.Site, index, faults);
    }
}
