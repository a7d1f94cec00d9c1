using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// The part of a plan that decides about one data set in one moment: the data set, its policies and keys, and of every
/// schedule the last two occurrences before the strike, of updates also the last one before each backup. What single events
/// do to the newest copies does not depend on older ones; what happens over years does, and is for a replay of the whole plan.
/// </summary>
/// <param name="Plan">The part.</param>
/// <param name="StrikeAt">When events strike: an hour after the last scheduled operation, or at the end of the horizon where that is earlier.</param>
internal sealed record PlanExcerpt(Plan Plan, Instant StrikeAt)
{
    private const int KeptOccurrences = 2;

    public static PlanExcerpt Of(Plan plan, BackupCoverage coverage, DataSetDefinition dataSet)
    {
        var own = coverage.PoliciesOf(dataSet);
        var policies = InPlanOrder(plan, own);
        // Not beyond the horizon, where a replay of the verdict would not be one of the plan.
        var strike = Instant.Min(LastOperation(plan, dataSet, policies) + Duration.FromHours(1), plan.Until);
        // When a data set migrates depends on each moment at which it is opened, and how long versions that are counted stay on each update: nothing of its schedules is left out.
        var isWhole = dataSet.Migrates is not null || policies.Exists(policy => IsWhole(plan, dataSet, policy));
        var excerpt = plan with
        {
            Until = strike + Duration.FromHours(2),
            DataSets =
            [
                dataSet with
                {
                    Updates = isWhole ? dataSet.Updates : Thinned(plan, dataSet, policies),
                    Uses = isWhole && Upto(plan, dataSet.Uses, strike) is { Length: > 0 } uses ? Schedule.On(uses) : null,
                    Checks = Schedule.On([.. isWhole ? Upto(plan, dataSet.Checks, strike) : [], strike + Duration.FromHours(1)]),
                    // By name, as the data set is the only one left on a volume that others had mirrored.
                    Backups = [.. own.Select(policy => policy.Name)],
                },
            ],
            BackupPolicies = [.. policies.Select(policy => policy with
            {
                Schedule = policy.Schedule is null ? null : Schedule.On([.. CyclesOf(plan, dataSet, policy)]), Existing = [.. ExistingOf(plan, dataSet, policy)],
            })],
            Arrays = [.. plan.Arrays.Select(array => Thinned(plan, array, dataSet, policies))],
            Keys = KeysOf(plan, dataSet, policies),
            KeyStores = [.. plan.KeyStores.Select(store => store with { Backups = [.. store.Backups.Select(cycle => Thinned(plan, cycle))] })],
            Inventories = [.. plan.Inventories.Where(inventory => dataSet.Migrates is not null || policies.Exists(inventory.Covers))],
        };
        return new PlanExcerpt(excerpt, strike);
    }

    private static Instant[] Upto(Plan plan, Schedule? schedule, Instant until) => [.. schedule?.Occurrences(plan.From, until) ?? []];

    private static Instant LastOperation(Plan plan, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        var schedules = policies.Select(policy => policy.Schedule)
            .Append(dataSet.Updates)
            .Concat(plan.Inventories.SelectMany(inventory => inventory.Backups).Select(cycle => (Schedule?)cycle.Schedule))
            .Concat(plan.KeyStores.SelectMany(store => store.Backups.Select(cycle => (Schedule?)cycle.Schedule).Append(store.MasterKey.Changes).Append(store.DesMasterKey?.Changes).Append(store.Follows?.Schedule)));
        return schedules.OfType<Schedule>()
            .SelectMany(schedule => schedule.Occurrences(plan.From, plan.Until).TakeLast(1))
            .Concat(dataSet.LabelChanges.Select(change => change.At).Where(at => at <= plan.Until))
            .Concat(plan.Tapes.SelectMany(tape => tape.Rekeys).Select(rekey => rekey.At).Where(at => at <= plan.Until))
            .Append(plan.From)
            .Max();
    }

    private static IReadOnlyList<KeyDefinition> KeysOf(Plan plan, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        // Where a CKDS comes whole from another one, what happens to any record decides when it does so, and whether its mirror is split.
        if (plan.KeyStores.Any(store => store.Follows is not null)) return plan.Keys;
        var labels = policies.SelectMany(policy => policy.Steps).Select(CopyLabels.Of(plan).OfferedTo)
            .Append(CopyLabels.Of(plan).OfferedToRestored(dataSet)).Concat(dataSet.Labels.Select(label => (KeyLabel?)label)).ToHashSet();
        var used = plan.Keys.Where(key => labels.Contains(key.Label)).ToList();
        var values = used.Select(key => key.SameValueAs).ToHashSet();
        return [.. plan.Keys.Where(key => labels.Contains(key.Label) || values.Contains(key.Label))];
    }

    /// <summary>
    /// An array with the volumes that the data set and its copies lie on, and its first and its last one, which are where
    /// recoverers restore to and where a copy is moved to: a large shop has thousands of others.
    /// </summary>
    private static DiskArray Thinned(Plan plan, DiskArray array, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        var used = policies.SelectMany(policy => policy.Steps).Select(step => step.To).Concat(dataSet.Media).Concat(plan.KeyStores.SelectMany(store => store.Media))
            .Concat(plan.Inventories.SelectMany(inventory => inventory.Media))
            .Concat(plan.KeyManagers.SelectMany(manager => manager.Media)).ToHashSet();
        return array with { Volumes = [.. array.Volumes.Where((volume, index) => index == 0 || index == array.Volumes.Count - 1 || used.Contains(volume))] };
    }

    private static Schedule? Thinned(Plan plan, Schedule? schedule) =>
        schedule is null ? null : Schedule.On([.. schedule.Occurrences(plan.From, plan.Until).TakeLast(KeptOccurrences)]);

    /// <summary>The last updates, and of each kept cycle the last one before it: what its copy holds.</summary>
    private static Schedule? Thinned(Plan plan, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        if (dataSet.Updates is not { } updates) return null;
        var all = updates.Occurrences(plan.From, plan.Until).Order().ToList();
        var cycles = policies.SelectMany(policy => CyclesOf(plan, dataSet, policy));
        var before = cycles.Select(cycle => all.FindLastIndex(update => update <= cycle)).Where(index => index >= 0).Select(index => all[index]);
        return Schedule.On([.. all.TakeLast(KeptOccurrences).Concat(before).Distinct().Order()]);
    }

    /// <summary>The last cycles of a policy, and those before each change of the data set's label whose copies, under the label of before, are kept still.</summary>
    private static IEnumerable<Instant> CyclesOf(Plan plan, DataSetDefinition dataSet, BackupPolicy policy)
    {
        if (policy.Schedule is not { } schedule) return [];
        if (IsWhole(plan, dataSet, policy)) return schedule.Occurrences(plan.From, plan.Until);
        if (dataSet.LabelChanges.Count == 0) return schedule.Occurrences(plan.From, plan.Until).TakeLast(KeptOccurrences);
        var all = schedule.Occurrences(plan.From, plan.Until).Order().ToList();
        var kept = all.TakeLast(policy.VersionsKept).ToList();
        var before = dataSet.LabelChanges.SelectMany(change => kept.Where(at => at <= change.At).TakeLast(KeptOccurrences));
        return all.TakeLast(KeptOccurrences).Concat(before).Distinct().Order();
    }

    /// <summary>Whether it depends on each cycle and each update which copies there are.</summary>
    private static bool IsWhole(Plan plan, DataSetDefinition dataSet, BackupPolicy policy) =>
        dataSet.Migrates is not null || plan.InventoriesOf(policy).Count > 0 || (policy.CountsVersions && policy.ExistingOf(dataSet, plan.From).Any());

    /// <summary>Of the cycles before the horizon those whose copies no cycle within it has dropped: fewer cycles than the plan has would leave others.</summary>
    private static IEnumerable<Instant> ExistingOf(Plan plan, DataSetDefinition dataSet, BackupPolicy policy) => IsWhole(plan, dataSet, policy) || policy.Existing.Count == 0 ? policy.Existing
        : policy.Existing.TakeLast(Math.Max(0, policy.Keep - policy.Schedule!.Occurrences(plan.From, plan.Until).Take(policy.Keep).Count()));

    private static CkdsBackup Thinned(Plan plan, CkdsBackup cycle) => cycle with { Schedule = Thinned(plan, cycle.Schedule)! };

    private static List<BackupPolicy> InPlanOrder(Plan plan, IReadOnlyList<BackupPolicy> policies) => [.. plan.BackupPolicies.Where(policies.Contains)];
}
