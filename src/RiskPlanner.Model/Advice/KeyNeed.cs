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
            if (dataSet.KeyLabel is { } own) Need(own, plan.Until);
            foreach (var policy in coverage.PoliciesOf(dataSet))
            {
                // Block copies stay under the data set's label whatever label their step names.
                if (dataSet.KeyLabel is { } label) Need(label, ends[policy]);
                foreach (var step in policy.Steps)
                {
                    if (CopyLabels.Of(plan).OfferedTo(step) is { } target) Need(target, ends[policy]);
                }
            }
        }

        return needed;

        void Need(KeyLabel label, Instant until)
        {
            if (!needed.TryGetValue(label, out var before) || before < until) needed[label] = until;
        }
    }

    // The last copy that the plan speaks of is kept until so many later ones would have been taken.
    private static Instant EndOfCopies(Plan plan, BackupPolicy policy)
    {
        if (policy.Schedule?.Every is not { } every) return plan.Until;
        return Instant.Max(plan.Until, PeriodLength.After(plan.Until, every, policy.VersionsKept - 1));
    }
}
