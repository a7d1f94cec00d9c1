using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Analysis.Mitigation.Catalogue;

/// <summary>Changes to policies, checks, inventories of copies, crypto domains, and key repositories. Pure.</summary>
internal static class OtherChanges
{
    private static readonly Period Week = Period.FromWeeks(1);
    private static readonly Period Day = Period.FromDays(1);

    /// <summary>A policy keeps twice as many generations.</summary>
    public static Offer MoreGenerations(Plan plan, BackupCoverage coverage, BackupPolicy policy, int place, CostTable costs)
    {
        var dataSets = coverage.DataSetsUnder(policy);
        if (policy.Schedule is null || dataSets.Count == 0) return Offer.Nothing;
        var kept = policy.VersionsKept;
        if (kept > PlanLimits.MaximumKeep / 2) return Offer.None(ChangeKind.MoreGenerations, $"{policy.Name}: {kept} generations are kept.");
        return Make(
            costs, ChangeKind.MoreGenerations, policy.Name, $"Keep {kept * 2} generations under {policy.Name} instead of {kept}.", $"backupPolicies[{place}].keep", dataSets.Count,
            changed => changed with { BackupPolicies = [.. changed.BackupPolicies.Select(other => other.Name == policy.Name ? Doubled(other, kept * 2) : other)] },
            dataSets.Select(dataSet => dataSet.Name).ToHashSet());
    }

    /// <summary>The data of a group is checked more often: every week, where that is more often, else every day.</summary>
    public static Offer ShorterChecks(Plan plan, DataSetGroup group, CostTable costs)
    {
        var present = group.Representative.Checks;
        if (present is { Every: null }) return Offer.None(ChangeKind.ShorterChecks, $"{group.Title}: checked at dates of its own.");
        if (Checks(present) is not { } every) return Offer.None(ChangeKind.ShorterChecks, $"{group.Title}: checked every day or more often.");
        var schedule = Schedule.Repeating(every, present?.First);
        return Make(
            costs, ChangeKind.ShorterChecks, group.Representative.Name.Text, $"Check every {(every == Week ? "week" : "day")} that {group.Title} can be read{(present is null ? "" : $", instead of every {present.Every}")}.",
            $"dataSets[{group.Place}].checks", group.Members.Count,
            changed => changed with { DataSets = [.. changed.DataSets.Select(dataSet => group.Names.Contains(dataSet.Name) ? dataSet with { Checks = schedule } : dataSet)] },
            // Who notices first counts for all that share a key.
            group.Representative.KeyLabel is null ? group.Names : null);
    }

    /// <summary>An inventory of copies is backed up at a site where neither it nor a backup of it lies, at the moments of the cycles that it has on record.</summary>
    public static Offer InventoryBackup(Plan plan, BackupInventory inventory, int place, CostTable costs)
    {
        if (PlanEdits.SitesBeside(plan, [plan.SiteOf(inventory.On), .. inventory.Backups.Select(cycle => cycle.Site)]).FirstOrDefault() is not { } site)
            return Offer.None(ChangeKind.InventoryBackup, $"{inventory.Name}: it, or a backup of it, lies at every site of the plan.");
        // A backup comes after the copies of its moment; what is migrated is on record every day.
        List<Schedule> schedules = [.. plan.BackupPolicies.Where(inventory.Covers).Select(policy => policy.Schedule).OfType<Schedule>().Distinct()];
        if (schedules.Count == 0 || inventory.Kind == InventoryKind.Hsm) schedules.Add(PlanEdits.Daily(plan));
        List<InventoryBackup> cycles = [.. schedules.Select(schedule => new InventoryBackup(schedule, PlanEdits.Generations, site.Name))];
        return Make(
            costs, ChangeKind.InventoryBackup, inventory.Name, $"Back {inventory.Name} up at {site.Name} after each cycle that it has on record, and keep {PlanEdits.Generations} backups of each.", $"inventories[{place}].backups", 0,
            changed => changed with { Inventories = [.. changed.Inventories.Select(other => other.Name == inventory.Name && !other.Backups.Any(cycle => cycle.Site == site.Name) ? other with { Backups = [.. other.Backups, .. cycles] } : other)] }, null);
    }

    /// <summary>A sysplex gets a spare crypto domain.</summary>
    public static Offer SpareDomain(Sysplex sysplex, int place, CostTable costs) => sysplex.SpareDomain
        ? Offer.None(ChangeKind.SpareDomain, $"{sysplex.Name}: has a spare domain.")
        : Make(
            costs, ChangeKind.SpareDomain, sysplex.Name, $"Give {sysplex.Name} a spare crypto domain, into which retained key parts can be loaded.", $"sysplexes[{place}].spareDomain", 0,
            changed => changed with { Sysplexes = [.. changed.Sysplexes.Select(other => other.Name == sysplex.Name ? other with { SpareDomain = true } : other)] }, null);

    /// <summary>A key repository with all keys, at two sites where there are two; where there is one with a single instance, a second instance.</summary>
    public static Offer Repository(Plan plan, CostTable costs)
    {
        var machines = plan.Sites.Where(site => site.Kind != SiteKind.Vault).Select(site => site.Name).ToList();
        if (plan.KeyManagers.Index().FirstOrDefault(manager => manager.Item.Kind == KeyManagerKind.Repository) is { Item: { } present } found)
        {
            if (present.SecondarySite is not null || machines.Find(site => site != present.Site) is not { } second)
                return Offer.None(ChangeKind.KeyRepository, $"{present.Name}: {(present.SecondarySite is null ? "the plan has no second site for another instance." : "there are two instances.")}");
            return Make(
                costs, ChangeKind.KeyRepository, present.Name, $"Run a second instance of {present.Name} at {second}.", $"keyManagers[{found.Index}].secondarySite", 0,
                changed => changed with { KeyManagers = [.. changed.KeyManagers.Select(manager => manager.Name == present.Name ? manager with { SecondarySite = second } : manager)] }, null);
        }

        if (plan.Keys.Count == 0) return Offer.None(ChangeKind.KeyRepository, "The plan has no keys.");
        var repository = PlanEdits.NewRepository(plan, [new KeyLabelMask("**")]);
        var (first, other, recovery) = (repository.Site, repository.SecondarySite, repository.RecoveryKeyAt);
        return Make(
            costs, ChangeKind.KeyRepository, repository.Name, $"Keep all keys in a key repository as well, at {first}{(other is null ? "" : $" and {other}")}, its recovery key at {recovery}.", "keyManagers", 0,
            changed => changed.KeyManagers.Any(manager => manager.Name == repository.Name) ? changed : changed with { KeyManagers = [.. changed.KeyManagers, repository] }, null);
    }

    private static BackupPolicy Doubled(BackupPolicy policy, int versions) => policy.Expires?.Existing?.Versions is null
        ? policy with { Keep = versions }
        : policy with { Expires = policy.Expires with { Existing = policy.Expires.Existing with { Versions = versions } } };

    private static Period? Checks(Schedule? present)
    {
        if (present?.Every is not { } every) return Week;
        var days = (every.Years * 365.0) + (every.Months * 28.0) + (every.Weeks * 7.0) + every.Days + (every.Hours / 24.0);
        return days > 7 ? Week : days > 1 ? Day : null;
    }

    private static Offer Make(CostTable costs, ChangeKind kind, string about, string text, string path, int dataSets, Func<Plan, Plan> apply, IReadOnlySet<DataSetName>? scope) => costs.Offers(kind)
        ? Offer.Of(new MitigationChange($"{Kebab.Of(kind)}:{about}", kind, text, path, costs.Of(kind, dataSets), apply) { DataSets = scope })
        : Offer.Nothing;
}
