namespace RiskPlanner.Model;

/// <summary>Masks of the plan's own things that cover nothing: probably mistyped.</summary>
internal static class MaskAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan)
    {
        var masks = plan.BackupPolicies.Index().SelectMany(policy => Places($"backupPolicies[{policy.Index}].appliesTo", policy.Item.AppliesTo))
            .Concat(plan.Transfers.Index().SelectMany(transfer => Places($"transfers[{transfer.Index}].dataSets", transfer.Item.DataSets)))
            .ToList();
        var covering = Covering(plan, masks.Select(mask => mask.Mask));
        foreach (var (path, mask) in masks)
        {
            if (!covering.Contains(mask.Text)) yield return Nothing(AdviceRules.MaskCoversNoDataSet, path, mask.Text, "data set");
        }

        foreach (var (i, manager) in plan.KeyManagers.Index())
        {
            // The keys of tape drives lie in the PKDS or in the server, so they are none of the plan's.
            if (manager.Kind != KeyManagerKind.Repository) continue;
            foreach (var (j, mask) in manager.Keys.Index())
            {
                if (!plan.Keys.Any(key => mask.Matches(key.Label))) yield return Nothing(AdviceRules.MaskCoversNoKeyLabel, $"keyManagers[{i}].keys[{j}]", mask.Text, "key label");
            }
        }
    }

    private static IEnumerable<(string Path, DataSetMask Mask)> Places(string path, IReadOnlyList<DataSetMask> masks) =>
        masks.Select((mask, i) => ($"{path}[{i}]", mask));

    private static HashSet<string> Covering(Plan plan, IEnumerable<DataSetMask> masks)
    {
        var index = new MaskIndex<DataSetMask, string>();
        foreach (var mask in masks.Distinct()) index.Add(mask, mask.Text);
        return plan.DataSets.SelectMany(dataSet => index.Find(dataSet.Name.Text)).Select(match => match.Value).ToHashSet();
    }

    private static PlanAdvice Nothing(AdviceRule rule, string path, string mask, string what) => new(
        rule, path, mask, $"This mask covers no {what} of the plan.", $"a mask that covers a {what}, or none");
}
