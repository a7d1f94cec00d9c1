using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Until when keys are needed: the required life of a key is the latest expiry of any data or copy under it (z/OS facts, 3). Pure.
/// </summary>
public static class KeyNeed
{
    /// <summary>By label the moment until which something lies under it; labels under which nothing lies are not there.</summary>
    public static IReadOnlyDictionary<KeyLabel, Instant> Of(Plan plan, BackupCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(coverage);
        var ends = new Dictionary<BackupPolicy, Instant>(ReferenceEqualityComparer.Instance);
        foreach (var policy in plan.BackupPolicies) ends[policy] = EndOfCopies(plan, policy);
        var needed = new Dictionary<KeyLabel, Instant>();
        foreach (var dataSet in plan.DataSets)
        {
            var policies = coverage.PoliciesOf(dataSet);
            foreach (var period in dataSet.LabelPeriodsIn(plan))
            {
                if (period.Label is not { } own) continue;
                Need(own, period.Until ?? dataSet.EndsIn(plan));
                // Block copies stay under the data set's label whatever label their step names; what went through the access methods is under another one.
                foreach (var policy in policies.Where(policy => policy.KeepsKeyOfDataSet)) Need(own, period.Until is { } left ? EndOfCopies(plan, policy, left) : EndOf(policy, dataSet));
            }

            foreach (var policy in policies)
            {
                foreach (var target in CopyLabels.Of(plan).GivenBy(policy)) Need(target, EndOf(policy, dataSet));
            }
        }

        return needed;

        // No cycle drops copies of what is deleted: the last ones stay until somebody deletes them.
        Instant EndOf(BackupPolicy policy, DataSetDefinition dataSet) => dataSet.DeletedAt < plan.Until ? plan.Until : ends[policy];

        void Need(KeyLabel label, Instant until)
        {
            if (!needed.TryGetValue(label, out var before) || before < until) needed[label] = until;
        }
    }

    /// <summary>When the last copy of a policy is dropped that was made by a moment, at the latest; the end of the plan where it does not say.</summary>
    public static Instant EndOfCopies(Plan plan, BackupPolicy policy, Instant left)
    {
        ArgumentNullException.ThrowIfNull(policy);
        // A mirror follows at once.
        if (policy.Schedule is not { } schedule) return left;
        if (policy.CountsVersions) return plan.Until;
        var later = schedule.Occurrences(plan.From, PlanLimits.LatestMoment).SkipWhile(at => at <= left).Take(policy.Keep).ToList();
        return later.Count == policy.Keep ? later[^1] : plan.Until;
    }

    // The last copy that the plan speaks of is kept until so many later ones would have been taken.
    private static Instant EndOfCopies(Plan plan, BackupPolicy policy)
    {
        if (policy.Schedule?.Every is not { } every) return plan.Until;
        return Instant.Max(plan.Until, PeriodLength.After(plan.Until, every, policy.VersionsKept - 1));
    }
}
