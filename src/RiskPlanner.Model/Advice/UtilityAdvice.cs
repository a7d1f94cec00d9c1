namespace RiskPlanner.Model;

/// <summary>Policies over data sets that their utility does not take.</summary>
internal static class UtilityAdvice
{
    /// <summary>So many names stand in a message.</summary>
    private const int MostNamed = 3;

    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        foreach (var (i, policy) in plan.BackupPolicies.Index())
        {
            if (policy.Steps.Count == 0 || BackupUtilities.Find(policy.Steps[0].Utility) is not { TakesFilesOnly: true } utility) continue;
            var left = coverage.DataSetsUnder(policy).Where(dataSet => !utility.Takes(dataSet.Organisation)).Select(dataSet => dataSet.Name.Text).ToList();
            if (left.Count == 0) continue;
            var more = left.Count > MostNamed ? $" and {left.Count - MostNamed} more" : "";
            yield return new PlanAdvice(AdviceRules.UtilityDoesNotTakeDataSet, $"backupPolicies[{i}].steps[0].utility", utility.Name,
                $"{utility.Name} copies files of zFS aggregates alone: for {string.Join(", ", left.Take(MostNamed))}{more} the job fails, and no copy is made.",
                "a utility that takes such data sets, or masks without them");
        }
    }
}
