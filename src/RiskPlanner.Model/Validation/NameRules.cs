namespace RiskPlanner.Model;

/// <summary>Names follow their rule, and no two things of a kind have the same one.</summary>
internal static class NameRules
{
    public static void Check(Plan plan, FaultCollector faults)
    {
        Names(plan.Sites.Select(site => site.Name), "sites", faults);
        Names(plan.Arrays.Select(array => array.Name), "arrays", faults);
        Names(plan.Tapes.Select(tape => tape.Name), "tapes", faults);
        Names(plan.KeyStores.Select(store => store.Name), "keyStores", faults);
        Names(plan.Sysplexes.Select(sysplex => sysplex.Name), "sysplexes", faults);
        Names(plan.Applications.Select(application => application.Name), "applications", faults);
        Names(plan.BackupPolicies.Select(policy => policy.Name), "backupPolicies", faults);
        Names(plan.Inventories.Select(inventory => inventory.Name), "inventories", faults);
        Names(plan.KeyManagers.Select(manager => manager.Name), "keyManagers", faults);
        Names(plan.Transfers.Select(transfer => transfer.Name), "transfers", faults);
        Names(plan.Controls.Select(control => control.Name), "controls", faults);
        DataSetNames(plan, faults);
        Volumes(plan, faults);
    }

    private static void Names(IEnumerable<string> names, string list, FaultCollector faults)
    {
        var entries = names.Select((name, i) => (Path: $"{list}[{i}].name", Text: name)).ToList();
        foreach (var (path, name) in entries.Where(entry => !PlanName.IsValid(entry.Text)))
            faults.Add(path, name, $"The name of an entry of {list} is {PlanName.Rule}.", PlanName.Example);
        faults.Unique(entries, $"No two entries of {list} have the same name.");
    }

    private static void DataSetNames(Plan plan, FaultCollector faults)
    {
        // A name that was made is right; only the one that was never made is not.
        for (var i = 0; i < plan.DataSets.Count; i++)
        {
            if (plan.DataSets[i].Name == default)
                faults.Add($"dataSets[{i}].name", "", $"A data set name is {DataSetName.Rule}.", DataSetName.Example);
        }

        var names = new HashSet<DataSetName>(plan.DataSets.Count);
        if (plan.DataSets.All(dataSet => names.Add(dataSet.Name))) return;
        faults.Unique(plan.DataSets.Select((dataSet, i) => ($"dataSets[{i}].name", dataSet.Name.Text)), "No two data sets have the same name.");
    }

    private static void Volumes(Plan plan, FaultCollector faults)
    {
        var volumes = plan.Arrays
            .SelectMany((array, i) => array.Volumes.Select((volume, j) => (Path: $"arrays[{i}].volumes[{j}]", Text: volume)))
            .ToList();
        foreach (var (path, volume) in volumes.Where(entry => !PlanName.IsVolume(entry.Text)))
            faults.Add(path, volume, $"This must be {PlanName.VolumeRule}.", PlanName.VolumeExample);

        // A backup step names its target by one word, so volumes and tape stores share their names.
        var tapes = plan.Tapes.Select((tape, i) => (Path: $"tapes[{i}].name", Text: tape.Name));
        var serials = volumes.Select(volume => volume.Text).ToHashSet();
        faults.Unique(volumes, "A volume serial stands once in all arrays.");
        faults.Unique([.. volumes.DistinctBy(volume => volume.Text), .. tapes.DistinctBy(tape => tape.Text).Where(tape => serials.Contains(tape.Text))],
            "A tape store is not named like a volume.");
    }
}
