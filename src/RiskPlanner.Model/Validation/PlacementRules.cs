namespace RiskPlanner.Model;

/// <summary>Whether a policy's steps can run for each data set under it: same array, paired array, label within reach.</summary>
internal static class PlacementRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.DataSets.Count; i++)
        {
            var dataSet = plan.DataSets[i];
            for (var j = 0; j < dataSet.Backups.Count; j++)
            {
                if (index.Policies.TryGetValue(dataSet.Backups[j], out var policy))
                    CheckPolicy($"dataSets[{i}].backups[{j}]", dataSet, policy, index, faults);
            }
        }
    }

    private static void CheckPolicy(string path, DataSetDefinition dataSet, BackupPolicy policy, PlanIndex index, FaultCollector faults)
    {
        var source = dataSet.Volume;
        foreach (var step in policy.Steps)
        {
            CheckPlacement(path, source, step, policy, index, faults);
            CheckReach(path, dataSet, step, policy, index, faults);
            source = step.To;
        }
    }

    private static void CheckPlacement(string path, string source, BackupStep step, BackupPolicy policy, PlanIndex index, FaultCollector faults)
    {
        var placement = BackupUtilities.Find(step.Utility)?.Placement ?? CopyPlacement.Chosen;
        // A medium that does not exist, or a target of the wrong kind, is reported where it stands.
        if (placement == CopyPlacement.Chosen || !index.Media.Contains(source) || !index.Volumes.TryGetValue(step.To, out var target)) return;
        if (!index.Volumes.TryGetValue(source, out var array))
        {
            faults.Add(path, policy.Name, $"{step.Utility} copies from disk to disk; here it would read tape store {source}.",
                "a policy whose step before writes to a volume");
            return;
        }

        var sameArray = ReferenceEquals(array, target);
        if (placement == CopyPlacement.SameArray && !sameArray)
        {
            faults.Add(path, policy.Name, $"{step.Utility} copies within one array; {source} lies in {array.Name}, {step.To} in {target.Name}.",
                $"a policy whose {step.Utility} writes to a volume of {array.Name}");
        }

        if (placement == CopyPlacement.PairedArray && sameArray)
        {
            faults.Add(path, policy.Name, $"{step.Utility} copies to another array; {source} and {step.To} both lie in {array.Name}.",
                $"a policy whose {step.Utility} writes to a volume of another array");
        }
    }

    private static void CheckReach(string path, DataSetDefinition dataSet, BackupStep step, BackupPolicy policy, PlanIndex index, FaultCollector faults)
    {
        if (step.KeyLabel is not { } label || !index.Keys.TryGetValue(label.Text, out var key)) return;
        if (index.HomeOf(dataSet) is not { } home || key.KeyStore == home.KeyStore) return;
        faults.Add(path, policy.Name, $"Sysplex {home.Name} runs this backup with key store {home.KeyStore}; {label} lies in {key.KeyStore}.",
            $"a policy with a label of {home.KeyStore}");
    }
}
