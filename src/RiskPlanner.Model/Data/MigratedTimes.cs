using NodaTime;

namespace RiskPlanner.Model;

/// <summary>When a data set is migrated, and which cycles of backups leave it out then. Pure functions.</summary>
public static class MigratedTimes
{
    /// <summary>
    /// The times in which it is migrated within a horizon, in order: from after the jobs of the first moment on until before those of the second, at which
    /// somebody opens it; null where nobody does any more. None where it does not migrate, or is kept open, which is to be in use all the time.
    /// </summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="opened">The moments at which somebody opens it, in any order.</param>
    /// <param name="until">The end of the horizon.</param>
    public static IEnumerable<(Instant From, Instant? Until)> Of(DataSetDefinition dataSet, IEnumerable<Instant> opened, Instant until)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (dataSet is not { Migrates: { } migration, Opens: null }) yield break;
        var after = migration.After.ToDuration();
        List<Instant> moments = [.. opened.Distinct().Order()];
        for (var index = 0; index < moments.Count; index++)
        {
            var at = moments[index] + after;
            var next = index + 1 < moments.Count ? moments[index + 1] : (Instant?)null;
            if (at <= until && !(at >= next)) yield return (at, next);
        }
    }

    /// <summary>The times in which it is migrated within a plan's horizon.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="policies">The policies that it is under.</param>
    public static IEnumerable<(Instant From, Instant? Until)> Of(Plan plan, DataSetDefinition dataSet, IEnumerable<BackupPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(policies);
        if (dataSet.Migrates is null) return [];
        var schedules = new[] { dataSet.Updates, dataSet.Uses, dataSet.Checks }.Concat(policies.Where(Opens).Select(policy => policy.Schedule));
        return Of(dataSet, schedules.OfType<Schedule>().SelectMany(schedule => schedule.Occurrences(dataSet.BeginsIn(plan), plan.Until)).Where(dataSet.ExistsAt)
            .Concat(dataSet.LabelChanges.Select(change => change.At)).Append(dataSet.BeginsIn(plan)), plan.Until);
    }

    /// <summary>
    /// The moments at which cycles of a policy leave a data set out: programs that move the blocks of a volume do not find it there (z/OS facts, part 2,
    /// §5). Such a cycle drops its oldest copy all the same, unless versions are counted.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="policies">The policies that it is under.</param>
    /// <param name="policy">The policy that is asked for.</param>
    public static IReadOnlySet<Instant> LeftOut(Plan plan, DataSetDefinition dataSet, IEnumerable<BackupPolicy> policies, BackupPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(policy);
        if (dataSet.Migrates is not { } migration || policy.Schedule is not { } schedule || !LeavesOut(plan, policy, migration.To)) return new HashSet<Instant>();
        return Of(plan, dataSet, policies)
            .SelectMany(time => schedule.Occurrences(plan.From, plan.Until).Where(at => at > time.From && !(at >= time.Until)))
            .Where(dataSet.ExistsAt).ToHashSet();
    }

    /// <summary>Whether cycles of a policy leave out what lies on a medium that it was migrated to. DFSMShsm backs up what it has migrated to disk, and an aggregate wherever it lies.</summary>
    public static bool LeavesOut(Plan plan, BackupPolicy policy, string migratedTo)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return BackupUtilities.Find(policy.Steps[0].Utility) is { ThroughAccessMethods: false, Continuous: false, ReachesMigrated: false } mover && !(mover.ChoosesByItself && plan.ArrayOf(migratedTo) is not null);
    }

    /// <summary>Whether a policy's cycles open what they copy, so that it is recalled for them.</summary>
    public static bool Opens(BackupPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return BackupUtilities.Find(policy.Steps[0].Utility) is { ThroughAccessMethods: true };
    }
}
