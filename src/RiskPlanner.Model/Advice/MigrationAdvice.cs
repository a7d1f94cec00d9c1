using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Data sets that migrate: where block copies leave them out so often that none of those that are kept has them, and where nothing ever migrates. Told once for
/// data sets that migrate alike under the same policies.
/// </summary>
internal static class MigrationAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        var told = new HashSet<(Migration? Migrates, Schedule? Updates, Schedule? Uses, Schedule? Checks, Schedule? Opens, Instant? Created, Instant? Deleted, string Policies)>();
        foreach (var (i, dataSet) in plan.DataSets.Index().Where(entry => entry.Item.Migrates is not null))
        {
            var policies = coverage.PoliciesOf(dataSet);
            // A change of the label opens a data set, too: one that has any is told of by itself.
            if (dataSet.LabelChanges.Count == 0 && !told.Add((dataSet.Migrates, dataSet.Updates, dataSet.Uses, dataSet.Checks, dataSet.Opens, dataSet.CreatedAt, dataSet.DeletedAt, string.Join(' ', policies.Select(policy => policy.Name))))) continue;
            foreach (var advice in OfOne(plan, $"dataSets[{i}].migrates", dataSet, policies)) yield return advice;
        }
    }

    private static IEnumerable<PlanAdvice> OfOne(Plan plan, string path, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        var migration = dataSet.Migrates!;
        if (!MigratedTimes.Of(plan, dataSet, policies).Any())
        {
            var why = dataSet.Opens is not null ? "it is kept open" : $"somebody opens it within each {migration.After}, or the horizon ends before";
            yield return new PlanAdvice(AdviceRules.NeverMigrates, $"{path}.after", $"{migration.After}", $"{dataSet.Name} is never migrated: {why}.", "no migrates, or a shorter time");
            yield break;
        }

        foreach (var policy in policies.Where(policy => policy.Schedule is not null && !policy.CountsVersionsOf(dataSet)))
        {
            if (Gone(plan, dataSet, policies, policy) is not { } gone) continue;
            yield return new PlanAdvice(AdviceRules.CopiesLeaveOutWhatIsMigrated, $"{path}.to", migration.To,
                $"{policy.Name} moves blocks and leaves {dataSet.Name} out while it is migrated: from {gone} on none of the {policy.Keep} copies that are kept has it.",
                "DFSMShsm backup, a copy through the access methods, or more copies kept than are made while it is migrated");
        }
    }

    /// <summary>From when on none of the copies that a policy keeps has a data set which one had; null where one always has it.</summary>
    private static Instant? Gone(Plan plan, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies, BackupPolicy policy)
    {
        var leftOut = MigratedTimes.LeftOut(plan, dataSet, policies, policy);
        if (leftOut.Count < policy.Keep) return null;
        var inARow = 0;
        foreach (var at in policy.Schedule!.Occurrences(plan.From, plan.Until).Where(at => at >= dataSet.BeginsIn(plan) && dataSet.ExistsAt(at)))
        {
            inARow = leftOut.Contains(at) ? inARow + 1 : 0;
            if (inARow == policy.Keep) return at;
        }

        return null;
    }
}
