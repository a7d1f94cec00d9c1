using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Changes;

/// <summary>Where backups of inventories lie. Pure.</summary>
internal static class InventoryPlaces
{
    /// <summary>The plan with a backup elsewhere of each inventory that a data set needs and that has none; null where there is none, or no other site.</summary>
    public static Plan? BackUpOffsite(Plan plan, DataSetDefinition dataSet)
    {
        if (plan.Inventories.Count == 0) return null;
        var policies = new BackupCoverage(plan).PoliciesOf(dataSet);
        var changed = plan.Inventories.Select(inventory => WithBackup(plan, inventory, policies, dataSet)).ToList();
        return changed.TrueForAll(inventory => inventory is null) ? null : plan with { Inventories = [.. plan.Inventories.Zip(changed, (was, now) => now ?? was)] };
    }

    private static BackupInventory? WithBackup(Plan plan, BackupInventory inventory, IReadOnlyList<BackupPolicy> policies, DataSetDefinition dataSet)
    {
        var own = policies.Where(inventory.Covers).ToList();
        var isOfMigrated = plan.InventoryOfMigrated(dataSet) == inventory.Name;
        var site = plan.SiteOf(inventory.On);
        if ((own.Count == 0 && !isOfMigrated) || inventory.Backups.Any(cycle => cycle.Site != site)) return null;
        var others = plan.Sites.Where(other => other.Name != site).ToList();
        if ((others.Find(other => other.Kind == SiteKind.Vault) ?? others.FirstOrDefault()) is not { } elsewhere) return null;
        // At the moments of the cycles themselves: a backup comes after the copies of its moment.
        IEnumerable<Schedule> schedules = own.Select(policy => policy.Schedule).OfType<Schedule>();
        if (isOfMigrated) schedules = schedules.Append(Schedule.Repeating(Period.FromDays(1)));
        return inventory with { Backups = [.. inventory.Backups, .. schedules.Distinct().Select(schedule => new InventoryBackup(schedule, 2, elsewhere.Name))] };
    }
}
