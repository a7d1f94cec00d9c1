using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>A plan with one data set of each group, which is judged for all. Pure.</summary>
public static class GroupExcerpt
{
    /// <summary>The part of the plan; the plan itself where no group has more than one.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="groups">The groups of its data sets.</param>
    public static Plan Of(Plan plan, IReadOnlyList<DataSetGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.All(group => group.Members.Count == 1)) return plan;
        var representatives = groups.Select(group => group.Representative.Name).ToHashSet();
        var coverage = new BackupCoverage(plan);
        return plan with
        {
            // By name: what covers a data set as its volume is mirrored for others is no longer there.
            DataSets = [.. plan.DataSets.Where(dataSet => representatives.Contains(dataSet.Name)).Select(dataSet => dataSet with { Backups = [.. coverage.PoliciesOf(dataSet).Select(policy => policy.Name)] })],
        };
    }
}
