using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Under which labels the data of a plan and its copies lie.</summary>
internal static class PlanInstances
{
    /// <summary>
    /// By encrypted data set its own label first, then those of its access-method copies. Block copies lie under the label of what they
    /// copy. A data set with a copy in clear has no labels here: no loss of keys takes that copy.
    /// </summary>
    public static IEnumerable<(DataSetDefinition DataSet, IReadOnlyList<string> Labels)> Of(Plan plan)
    {
        var coverage = new BackupCoverage(plan);
        foreach (var dataSet in plan.DataSets)
        {
            if (dataSet.KeyLabel is not { } own) continue;
            var steps = coverage.PoliciesOf(dataSet).SelectMany(policy => policy.Steps).Where(PlanLabels.IsAccessMethodCopy).ToList();
            if (steps.Exists(step => step.KeyLabel is null)) continue;
            yield return (dataSet, [.. steps.Select(step => step.KeyLabel!.Value.Text).Prepend(own.Text).Distinct()]);
        }
    }
}
