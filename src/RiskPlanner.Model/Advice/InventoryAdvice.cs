namespace RiskPlanner.Model;

/// <summary>Inventories of copies: where one event takes them with all their backups, where they are encrypted, and policies that none is of (z/OS facts, part 2, F6).</summary>
internal static class InventoryAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan) => plan.Inventories.Index().SelectMany(entry => Places(plan, entry.Item, $"inventories[{entry.Index}]").Concat(Labels(plan, entry.Item, $"inventories[{entry.Index}]")))
        .Concat(Uncovered(plan));

    private static IEnumerable<PlanAdvice> Places(Plan plan, BackupInventory inventory, string path)
    {
        var site = plan.SiteOf(inventory.On);
        if (inventory.Backups.Count == 0)
        {
            yield return new(AdviceRules.InventoryWithoutBackupElsewhere, $"{path}.backups", "",
                $"{inventory.Name} is not backed up: with {inventory.On} every copy that is found through it is lost, wherever it lies.", "backups: a cycle, of which backups lie at another site");
        }
        else if (plan.ArrayOf(inventory.On) is { } array && inventory.Backups.All(cycle => cycle.On is { } on && array.Volumes.Contains(on)))
        {
            yield return new(AdviceRules.InventoryWithoutBackupElsewhere, $"{path}.backups", array.Name,
                $"Every backup of {inventory.Name} lies in {array.Name}, as it does itself: the loss of that array takes both, and no copy is found any more.",
                "a cycle on a volume of another array or on tape, at another site");
        }
        else if (inventory.Backups.All(cycle => cycle.Site == site))
        {
            yield return new(AdviceRules.InventoryWithoutBackupElsewhere, $"{path}.backups", site!,
                $"Every backup of {inventory.Name} lies at {site}, as it does itself: the loss of that site takes both, and no copy is found any more.", "a cycle whose site is another one");
        }
    }

    private static IEnumerable<PlanAdvice> Labels(Plan plan, BackupInventory inventory, string path)
    {
        foreach (var (i, name) in inventory.DataSets.Index())
        {
            var decision = LabelAllocation.Of(plan).Decide(new NewDataSet(name) { Organisation = DataSetOrganisation.Vsam });
            if (decision.Label is not { } label) continue;
            yield return new(AdviceRules.InventoryEncrypted, $"{path}.dataSets[{i}]", name.Text,
                $"{name} is allocated under {label}: {decision.Reason} What DFSMShsm, DFSMSrmm and catalog management need before keys can be used must not be encrypted.",
                "a profile without DATAKEY, and a data class without a label, for this name");
        }
    }

    private static IEnumerable<PlanAdvice> Uncovered(Plan plan)
    {
        if (plan.Inventories.Count == 0) yield break;
        foreach (var (i, policy) in plan.BackupPolicies.Index())
        {
            if (!BackupInventory.IsOfHsm(policy) || plan.InventoriesOf(policy).Count > 0) continue;
            yield return new(AdviceRules.PolicyInNoInventory, $"backupPolicies[{i}].name", policy.Name,
                $"DFSMShsm makes the copies of {policy.Name}, and no inventory is of this policy: they count as found without one.", $"{policy.Name} in policies of an inventory of kind hsm");
        }
    }
}
