namespace RiskPlanner.Model;

/// <summary>Data sets: their application, volume, key label and backups exist, and the label is within reach.</summary>
internal static class DataSetRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.DataSets.Count; i++)
        {
            var dataSet = plan.DataSets[i];
            var path = $"dataSets[{i}]";
            faults.Reference($"{path}.application", dataSet.Application, index.Applications, "application");
            faults.Reference($"{path}.volume", dataSet.Volume, index.Volumes.Keys, "volume");
            faults.Range($"{path}.sizeKiB", dataSet.SizeKiB, PlanLimits.MinimumSizeKiB, PlanLimits.MaximumSizeKiB, "The size in KiB");
            CheckLabel($"{path}.keyLabel", dataSet, index, faults);
            ScheduleRules.Check($"{path}.updates", dataSet.Updates, plan, faults);
            ScheduleRules.Check($"{path}.uses", dataSet.Uses, plan, faults);
            ScheduleRules.Check($"{path}.checks", dataSet.Checks, plan, faults);
            for (var j = 0; j < dataSet.Backups.Count; j++)
                faults.Reference($"{path}.backups[{j}]", dataSet.Backups[j], index.Policies.Keys, "backup policy");
            faults.Unique(dataSet.Backups.Select((name, j) => ($"{path}.backups[{j}]", name)), "A policy stands once in this list.");
        }
    }

    private static void CheckLabel(string path, DataSetDefinition dataSet, PlanIndex index, FaultCollector faults)
    {
        if (dataSet.KeyLabel is not { } label) return;
        if (!faults.Reference(path, label.Text, index.Labels, "key label") || InReach(label.Text, dataSet, index)) return;
        faults.Add(path, label.Text,
            $"A data set is opened with the key store of the sysplex at its site; this label lies in {string.Join(", ", index.StoresOfLabel[label.Text].Distinct())}.",
            $"a label of {string.Join(" or ", StoresOf(dataSet, index))}");
    }

    /// <summary>Whether a sysplex at the data set's site has the label in its key store; true where no sysplex is known there.</summary>
    public static bool InReach(string label, DataSetDefinition dataSet, PlanIndex index)
    {
        var stores = StoresOf(dataSet, index);
        return stores.Count == 0 || index.StoresOfLabel[label].Any(stores.Contains);
    }

    /// <summary>The key stores of the sysplexes at the data set's site, ascending.</summary>
    public static IReadOnlyList<string> StoresOf(DataSetDefinition dataSet, PlanIndex index) =>
        index.Volumes.TryGetValue(dataSet.Volume, out var array)
            ? [.. index.StoresAtSite[array.Site].Distinct().Order(StringComparer.Ordinal)]
            : [];
}
