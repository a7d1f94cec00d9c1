namespace RiskPlanner.Model;

/// <summary>Data sets without a backup, kept too briefly to be copied, or under another label than a new allocation would give.</summary>
internal static class DataSetAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        var allocation = new LabelAllocation(plan);
        var decidesLabels = plan.DataSetProfiles.Count > 0 || plan.AllocationRules.Count > 0;
        foreach (var (i, dataSet) in plan.DataSets.Index())
        {
            var policies = coverage.PoliciesOf(dataSet);
            if (policies.Count == 0)
            {
                yield return new(AdviceRules.NoBackupPolicy, $"dataSets[{i}].backups", "", "This data set is under no backup policy.", "a policy in backups, or one whose appliesTo covers it");
            }
            else if (IsGoneBeforeItIsCopied(plan, dataSet, policies))
            {
                yield return new(AdviceRules.GoneBeforeItIsCopied, $"dataSets[{i}].retention", $"{dataSet.Retention}",
                    "Every backup cycle is longer than versions are kept, so a version can come and go without a copy.",
                    "a longer retention, or a policy with a shorter cycle");
            }

            if (decidesLabels && Reallocated(allocation, dataSet) is { } advice) yield return advice with { Path = $"dataSets[{i}].{(dataSet.LabelChanges.Count == 0 ? "" : $"labelChanges[{dataSet.LabelChanges.Count - 1}].")}keyLabel" };
        }
    }

    private static bool IsGoneBeforeItIsCopied(Plan plan, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        if (dataSet.Retention is not { } retention) return false;
        var end = PeriodLength.After(plan.From, retention, 1);
        return policies.All(policy => policy.Schedule?.Every is { } every && PeriodLength.After(plan.From, every, 1) > end);
    }

    // Profiles and data classes work on new allocations only; what is there keeps its label until it is copied (z/OS facts, 1.3).
    private static PlanAdvice? Reallocated(LabelAllocation allocation, DataSetDefinition dataSet)
    {
        var decision = allocation.Decide(new NewDataSet(dataSet.Name) { Organisation = dataSet.Organisation });
        var own = dataSet.LabelChanges is [.., var last] ? last.KeyLabel : dataSet.KeyLabel;
        if (decision.Label == own) return null;
        // Without a profile or data class it may have been allocated with a label of the job's; nothing speaks against that.
        if (decision.Source == LabelSource.None) return null;
        return new(AdviceRules.AnotherLabelWhenAllocated, "", own?.Text ?? "", $"Allocated anew, this data set would not get its present label. {decision.Reason}",
            decision.Label?.Text ?? "no keyLabel");
    }
}
