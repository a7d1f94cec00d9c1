using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Labels that data sets leave while block copies stay under them: who deletes the key with the move loses the copies. Told once for each label
/// and moment, at the first data set.
/// </summary>
internal static class LabelChangeAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        var told = new Dictionary<(KeyLabel Label, Instant At), (string Path, SortedSet<string> Policies, Instant Until, int DataSets)>();
        foreach (var (i, dataSet) in plan.DataSets.Index().Where(entry => entry.Item.LabelChanges.Count > 0))
        {
            foreach (var (j, period) in dataSet.LabelPeriodsIn(plan).Index())
            {
                if (period is not { Label: { } label, Until: { } left }) continue;
                List<BackupPolicy> leaving = [.. coverage.PoliciesOf(dataSet).Where(policy => LeavesBlocks(plan, policy, period.From, left, j == 0 && policy.ExistingOf(dataSet, plan.From).Any()))];
                if (leaving.Count == 0) continue;
                var until = leaving.Max(policy => KeyNeed.EndOfCopies(plan, policy, left));
                if (!told.TryGetValue((label, left), out var before)) before = ($"dataSets[{i}].labelChanges[{j}]", new(StringComparer.Ordinal), until, 0);
                before.Policies.UnionWith(leaving.Select(policy => policy.Name));
                told[(label, left)] = before with { Until = Instant.Max(before.Until, until), DataSets = before.DataSets + 1 };
            }
        }

        return told.Select(entry => new PlanAdvice(AdviceRules.CopiesUnderAFormerLabel, entry.Value.Path, entry.Key.Label.Text,
            $"Copies of {string.Join(", ", entry.Value.Policies)} that were made before stay under {entry.Key.Label}{(entry.Value.DataSets == 1 ? "" : $", of {entry.Value.DataSets} data sets that leave it then")}: its key is needed until {entry.Value.Until}.",
            $"the key of {entry.Key.Label} until {entry.Value.Until}, in CKDS copies too"));
    }

    /// <summary>Whether a policy moves blocks, at first at least, and has done so in a time, or before it.</summary>
    private static bool LeavesBlocks(Plan plan, BackupPolicy policy, Instant from, Instant until, bool before) =>
        BackupUtilities.Find(policy.Steps[0].Utility) is { ThroughAccessMethods: false, Continuous: false } && policy.Schedule is { } schedule && (before || schedule.Occurrences(from, until).Any())
        && !(policy.Steps[0].Withdrawn && policy.Steps.Count > 1 && BackupUtilities.Find(policy.Steps[1].Utility) is { ThroughAccessMethods: true });
}
