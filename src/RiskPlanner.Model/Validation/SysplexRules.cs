namespace RiskPlanner.Model;

/// <summary>Sysplexes: where they run, what they use, and levels that ascend in time.</summary>
internal static class SysplexRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.Sysplexes.Count; i++)
        {
            StorageRules.MachineAt($"sysplexes[{i}].site", plan.Sysplexes[i].Site, index, faults);
            faults.Reference($"sysplexes[{i}].keyStore", plan.Sysplexes[i].KeyStore, index.KeyStores.Keys, "key store");
            faults.Unique((plan.Sysplexes[i].Apars ?? []).Select((apar, at) => ($"sysplexes[{i}].apars[{at}]", apar.ToString())), "An APAR is listed once.");
            CheckLevels($"sysplexes[{i}].levelChanges", plan.Sysplexes[i].LevelChanges, faults);
        }
    }

    private static void CheckLevels(string path, IReadOnlyList<LevelChange> changes, FaultCollector faults)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            ScheduleRules.CheckMoment($"{path}[{i}].at", changes[i].At, faults);
            if (i == 0 || changes[i].At > changes[i - 1].At) continue;
            faults.Add($"{path}[{i}].at", $"{changes[i].At}", "Level changes ascend in time, and no two stand at one moment.",
                $"a moment after {changes[i - 1].At}");
        }
    }
}
