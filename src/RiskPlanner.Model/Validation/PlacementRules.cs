namespace RiskPlanner.Model;

/// <summary>
/// Whether a policy's steps can run for each data set under it: same array, paired array, label within reach. What a mask
/// causes is reported at the mask, for the first data set that it befalls: one mask can cover a hundred thousand.
/// </summary>
internal static class PlacementRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        var coverage = new BackupCoverage(plan);
        var reported = new HashSet<(string Path, string Rule)>();
        var known = new Dictionary<BackupPolicy, Dictionary<string, IReadOnlyList<Trouble>>>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < plan.DataSets.Count; i++)
        {
            var dataSet = plan.DataSets[i];
            for (var j = 0; j < dataSet.Backups.Count; j++)
            {
                if (!index.Policies.TryGetValue(dataSet.Backups[j], out var policy)) continue;
                foreach (var trouble in Known(dataSet, policy))
                    faults.Add($"dataSets[{i}].backups[{j}]", policy.Name, trouble.Rule, trouble.Expected);
            }

            foreach (var (place, mask) in coverage.MasksOver(dataSet))
            {
                var policy = plan.BackupPolicies[place];
                if (dataSet.Backups.Contains(policy.Name)) continue;
                foreach (var trouble in Known(dataSet, policy))
                {
                    var path = $"backupPolicies[{place}].appliesTo[{IndexOf(policy.AppliesTo, mask)}]";
                    if (!reported.Add((path, trouble.Kind))) continue;
                    faults.Add(path, mask.Text, $"This mask puts {dataSet.Name} under the policy. {trouble.Rule}", trouble.Expected);
                }
            }
        }

        // Where a data set lies and who works on it follow from its volume, so that decides, whatever the data set.
        IReadOnlyList<Trouble> Known(DataSetDefinition dataSet, BackupPolicy policy)
        {
            if (!known.TryGetValue(policy, out var byVolume)) known[policy] = byVolume = [];
            if (!byVolume.TryGetValue(dataSet.Volume, out var troubles)) byVolume[dataSet.Volume] = troubles = [.. TroublesOf(dataSet, policy, index)];
            return troubles;
        }
    }

    private static IEnumerable<Trouble> TroublesOf(DataSetDefinition dataSet, BackupPolicy policy, PlanIndex index)
    {
        var source = dataSet.Volume;
        for (var i = 0; i < policy.Steps.Count; i++)
        {
            var step = policy.Steps[i];
            if (Placement(source, step, index) is { } misplaced) yield return new Trouble($"placement {i}", misplaced.Rule, misplaced.Expected);
            if (Reach(dataSet, step, index) is { } unreachable) yield return new Trouble($"reach {i}", unreachable.Rule, unreachable.Expected);
            source = step.To;
        }
    }

    private static (string Rule, string Expected)? Placement(string source, BackupStep step, PlanIndex index)
    {
        var placement = BackupUtilities.Find(step.Utility)?.Placement ?? CopyPlacement.Chosen;
        // A medium that does not exist, or a target of the wrong kind, is reported where it stands.
        if (placement == CopyPlacement.Chosen || !index.Media.Contains(source) || !index.Volumes.TryGetValue(step.To, out var target)) return null;
        if (!index.Volumes.TryGetValue(source, out var array))
        {
            return ($"{step.Utility} copies from disk to disk; here it would read tape store {source}.",
                "a policy whose step before writes to a volume");
        }

        var sameArray = ReferenceEquals(array, target);
        if (placement == CopyPlacement.SameArray && !sameArray)
        {
            return ($"{step.Utility} copies within one array; {source} lies in {array.Name}, {step.To} in {target.Name}.",
                $"a policy whose {step.Utility} writes to a volume of {array.Name}");
        }

        if (placement != CopyPlacement.PairedArray || !sameArray) return null;
        return ($"{step.Utility} copies to another array; {source} and {step.To} both lie in {array.Name}.",
            $"a policy whose {step.Utility} writes to a volume of another array");
    }

    private static (string Rule, string Expected)? Reach(DataSetDefinition dataSet, BackupStep step, PlanIndex index)
    {
        if (step.KeyLabel is not { } label || !index.Keys.TryGetValue(label.Text, out var key)) return null;
        if (index.HomeOf(dataSet) is not { } home || index.Has(home.KeyStore, label.Text)) return null;
        return ($"Sysplex {home.Name} runs this backup with key store {home.KeyStore}; {label} lies in {key.KeyStore}.",
            $"a policy with a label of {home.KeyStore}");
    }

    private static int IndexOf(IReadOnlyList<DataSetMask> masks, DataSetMask mask)
    {
        var place = 0;
        while (masks[place] != mask) place++;
        return place;
    }

    private sealed record Trouble(string Kind, string Rule, string Expected);
}
