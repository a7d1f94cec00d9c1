using RiskPlanner.Model;

namespace RiskPlanner.Laws.Tests.Laws;

/// <summary>Plans with one protection more, which nothing in the plan names. Pure functions.</summary>
internal static class Protections
{
    public static IEnumerable<(string Name, Plan Plan)> Of(Plan plan)
    {
        // A case that was made smaller may have nothing left to protect.
        if (plan.Arrays.Count == 0 || plan.DataSets.Count == 0) yield break;
        yield return ("an empty array", plan with { Arrays = [.. plan.Arrays, new DiskArray("MORE", plan.Arrays[^1].Site, ["MORE01"])] });
        if (plan.BackupPolicies.FirstOrDefault(policy => policy.Schedule is not null) is { } kept)
            yield return ("one generation more", plan with { BackupPolicies = [.. plan.BackupPolicies.Select(policy => policy == kept ? policy with { Keep = policy.Keep + 1 } : policy)] });

        var target = plan.Arrays[0].Volumes[0];
        var more = new BackupPolicy
        {
            Name = "MORE", Schedule = Schedule.Repeating(NodaTime.Period.FromHours(20), plan.From + NodaTime.Duration.FromHours(7)),
            // Under the key that the data set comes to: what lies in clear may be open at once where the data waits for a key (law 5).
            Keep = 2, Steps = [new BackupStep { Utility = "REPRO", To = target, KeyLabel = plan.DataSets[0].Labels.Select(label => (KeyLabel?)label).LastOrDefault() }],
        };
        yield return ("a policy more", plan with
        {
            BackupPolicies = [.. plan.BackupPolicies, more],
            DataSets = [plan.DataSets[0] with { Backups = [.. plan.DataSets[0].Backups, more.Name] }, .. plan.DataSets.Skip(1)],
        });
        yield return ("a CKDS cycle more", plan with { KeyStores = [.. plan.KeyStores.Select(store => store with { Backups = [.. Named(store.Backups), Cycle(plan, store.Backups.Count > 0)] })] });
        if (plan.Inventories.Count > 0)
        {
            yield return ("a cycle of an inventory more", plan with
            {
                Inventories = [.. plan.Inventories.Select(inventory => inventory with { Backups = [.. inventory.Backups, new(Schedule.Repeating(NodaTime.Period.FromHours(10), plan.From + NodaTime.Duration.FromHours(5)), 3, plan.Sites[^1].Name)] })],
            });
        }

        if (plan.KeyStores.Any(store => store.MasterKey.PartsAt.Count > 0))
        {
            yield return ("parts of one generation more", plan with
            {
                KeyStores = [.. plan.KeyStores.Select(store => store.MasterKey.PartsAt.Count == 0 ? store
                    : store with { MasterKey = store.MasterKey with { RetainedGenerations = store.MasterKey.RetainedGenerations + 1 } })],
            });
        }

        if (plan.KeyManagers.FirstOrDefault(manager => manager is { Kind: KeyManagerKind.Repository, SecondarySite: null }) is { } repository
            && plan.Sites.FirstOrDefault(site => site.Kind != SiteKind.Vault && site.Name != repository.Site) is { } second)
        {
            yield return ("a second instance of the repository", plan with
            {
                KeyManagers = [.. plan.KeyManagers.Select(manager => manager == repository ? manager with { SecondarySite = second.Name } : manager)],
            });
        }
    }

    private static IEnumerable<CkdsBackup> Named(IReadOnlyList<CkdsBackup> cycles) => cycles.Select((cycle, index) => cycle.Name is null ? cycle with { Name = $"FIRST{index}" } : cycle);

    private static CkdsBackup Cycle(Plan plan, bool others) =>
        new(Schedule.Repeating(NodaTime.Period.FromHours(30), plan.From + NodaTime.Duration.FromHours(5)), 3, plan.Sites[^1].Name) { Name = others ? "MORE" : null };
}
