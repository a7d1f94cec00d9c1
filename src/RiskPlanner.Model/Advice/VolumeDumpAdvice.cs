namespace RiskPlanner.Model;

/// <summary>Policies that dump whole volumes and are not told of every data set there: who counts copies does not count what the dumps hold of the others.</summary>
internal static class VolumeDumpAdvice
{
    /// <summary>So many names stand in a message.</summary>
    private const int MostNamed = 3;

    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        if (!plan.BackupPolicies.Any(IsOfWholeVolumes)) yield break;
        var covered = plan.DataSets.SelectMany(dataSet => coverage.PoliciesOf(dataSet).Select(policy => (Policy: policy.Name, dataSet.Volume, dataSet.Name)))
            .GroupBy(entry => (entry.Policy, entry.Volume)).ToDictionary(group => group.Key, group => group.Select(entry => entry.Name).ToHashSet());
        var onVolume = plan.DataSets.ToLookup(dataSet => dataSet.Volume);
        foreach (var (i, policy) in plan.BackupPolicies.Index().Where(entry => IsOfWholeVolumes(entry.Item)))
        {
            foreach (var ((_, volume), names) in covered.Where(entry => entry.Key.Policy == policy.Name).OrderBy(entry => entry.Key.Volume, StringComparer.Ordinal))
            {
                var others = onVolume[volume].Where(dataSet => !names.Contains(dataSet.Name)).Select(dataSet => dataSet.Name.Text).Order(StringComparer.Ordinal).ToList();
                if (others.Count == 0) continue;
                var more = others.Count > MostNamed ? $" and {others.Count - MostNamed} more" : "";
                yield return new PlanAdvice(AdviceRules.VolumeDumpHoldsMore, $"backupPolicies[{i}]", volume,
                    $"{policy.Name} dumps {volume} as a whole, and these data sets on it are not under the policy: {string.Join(", ", others.Take(MostNamed))}{more}. What the dumps hold of them counts for nothing in the plan, and a restore of the whole volume puts them back too.",
                    $"{policy.Name} over every data set on {volume}");
            }
        }
    }

    private static bool IsOfWholeVolumes(BackupPolicy policy) => policy.Steps.Count > 0 && BackupUtilities.Find(policy.Steps[0].Utility) is { WholeVolume: true };
}
