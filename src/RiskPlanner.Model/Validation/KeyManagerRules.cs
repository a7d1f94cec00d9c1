namespace RiskPlanner.Model;

/// <summary>Key managers: at sites with machines, two instances apart, a recovery key only where there is a repository.</summary>
internal static class KeyManagerRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.KeyManagers.Count; i++)
        {
            var manager = plan.KeyManagers[i];
            var path = $"keyManagers[{i}]";
            StorageRules.MachineAt($"{path}.site", manager.Site, index, faults);
            if (manager.SecondarySite is { } second) CheckSecond($"{path}.secondarySite", second, manager, index, faults);
            MaskRules.Check($"{path}.keys", manager.Keys, faults);
            if (manager.RecoveryKeyAt is { } site)
            {
                faults.Reference($"{path}.recoveryKeyAt", site, index.Sites.Keys, "site");
                if (manager.Kind != KeyManagerKind.Repository)
                    faults.Add($"{path}.recoveryKeyAt", site, "Only a repository has a recovery key.", "no recoveryKeyAt, or kind: repository");
            }

            faults.Text($"{path}.description", manager.Description, PlanLimits.MaximumDescriptionLength, "A description");
        }
    }

    private static void CheckSecond(string path, string site, KeyManager manager, PlanIndex index, FaultCollector faults)
    {
        StorageRules.MachineAt(path, site, index, faults);
        if (site == manager.Site)
            faults.Add(path, site, "The second instance stands at another site than the first.", $"a site other than {manager.Site}, or no secondarySite");
    }
}
