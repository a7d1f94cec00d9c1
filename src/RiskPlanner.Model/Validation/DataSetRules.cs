using NodaTime;

namespace RiskPlanner.Model;

/// <summary>Data sets: their application, volume, key label and backups exist, the label is within reach and takes effect.</summary>
internal static class DataSetRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        if (plan.DataSets.Count > 0 && plan.Sysplexes.Count == 0)
            faults.Add("sysplexes", "", "A plan with data sets has a sysplex that works on them.", "at least one sysplex");

        // Paths are put together for data sets with faults only: of a hundred thousand, hardly any has one.
        var silent = new FaultCollector();
        for (var i = 0; i < plan.DataSets.Count; i++)
        {
            Check("", plan.DataSets[i], plan, index, silent);
            if (silent.TakeAll()) Check($"dataSets[{i}]", plan.DataSets[i], plan, index, faults);
        }
    }

    private static void Check(string path, DataSetDefinition dataSet, Plan plan, PlanIndex index, FaultCollector faults)
    {
        faults.Reference($"{path}.application", dataSet.Application, index.Applications, "application");
        faults.Reference($"{path}.volume", dataSet.Volume, index.Volumes.Keys, "volume");
        faults.Range($"{path}.sizeKiB", dataSet.SizeKiB, PlanLimits.MinimumSizeKiB, PlanLimits.MaximumSizeKiB, "The size in KiB");
        CheckLabel($"{path}.keyLabel", dataSet, index, faults);
        CheckOrganisation($"{path}.keyLabel", dataSet, plan.From, index, faults);
        CheckLife(path, dataSet, plan, faults);
        LabelChangeRules.Check(path, dataSet, plan, index, faults);
        MigrationRules.Check($"{path}.migrates", dataSet, index, faults);
        if (dataSet.Retention is { } retention) ScheduleRules.CheckForward($"{path}.retention", retention, faults);
        faults.Text($"{path}.description", dataSet.Description, PlanLimits.MaximumDescriptionLength, "A description");
        ScheduleRules.Check($"{path}.updates", dataSet.Updates, plan, faults);
        ScheduleRules.Check($"{path}.uses", dataSet.Uses, plan, faults);
        ScheduleRules.Check($"{path}.opens", dataSet.Opens, plan, faults);
        ScheduleRules.Check($"{path}.checks", dataSet.Checks, plan, faults);
        CheckBackups(path, dataSet, index, faults);
    }

    private static void CheckLife(string path, DataSetDefinition dataSet, Plan plan, FaultCollector faults)
    {
        if (dataSet.CreatedAt is { } created)
        {
            ScheduleRules.CheckMoment($"{path}.createdAt", created, faults);
            if (created > plan.Until) faults.Add($"{path}.createdAt", $"{created}", "A data set is created before the horizon ends.", $"{plan.Until} or earlier");
        }

        if (dataSet.DeletedAt is not { } deleted) return;
        ScheduleRules.CheckMoment($"{path}.deletedAt", deleted, faults);
        var begin = dataSet.BeginsIn(plan);
        if (deleted <= begin) faults.Add($"{path}.deletedAt", $"{deleted}", "A data set is deleted after it was created, and after the horizon begins.", $"a moment after {begin}");
    }

    private static void CheckBackups(string path, DataSetDefinition dataSet, PlanIndex index, FaultCollector faults)
    {
        var backups = dataSet.Backups;
        var sound = true;
        for (var j = 0; j < backups.Count && sound; j++) sound = index.Policies.ContainsKey(backups[j]) && IndexOf(backups, backups[j]) == j;
        if (sound) return;
        for (var j = 0; j < backups.Count; j++)
            faults.Reference($"{path}.backups[{j}]", backups[j], index.Policies.Keys, "backup policy");
        faults.Unique(backups.Select((name, j) => ($"{path}.backups[{j}]", name)), "A policy stands once in this list.");
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        var index = 0;
        while (names[index] != name) index++;
        return index;
    }

    /// <summary>Checks that a label lies where a data set is worked on.</summary>
    /// <returns>Whether it does.</returns>
    public static bool CheckLabel(string path, DataSetDefinition dataSet, PlanIndex index, FaultCollector faults)
    {
        if (dataSet.KeyLabel is not { } label || !faults.Reference(path, label.Text, index.Keys.Keys, "key label")) return false;
        if (index.HomeOf(dataSet) is not { } home) return false;
        if (!index.Has(home.KeyStore, label.Text))
        {
            var store = index.Keys[label.Text].KeyStore;
            faults.Add(path, label.Text, $"Sysplex {home.Name} works on this data set with key store {home.KeyStore}; the label lies in {store}.",
                $"a label of {home.KeyStore}");
            return false;
        }

        if (home.MasterKeyLoaded) return true;
        faults.Add(path, label.Text, $"Sysplex {home.Name} works on this data set, so its master key is loaded.",
            $"masterKeyLoaded: true at {home.Name}, or a data set in clear");
        return false;
    }

    /// <summary>Checks that what is written at a moment can be encrypted.</summary>
    public static void CheckOrganisation(string path, DataSetDefinition dataSet, Instant at, PlanIndex index, FaultCollector faults)
    {
        if (dataSet.KeyLabel is not { } label) return;
        if (dataSet.Organisation.EncryptableFrom() is not { } lowest)
        {
            faults.Add(path, label.Text, "A classic PDS cannot be encrypted: by default z/OS ignores the label and allocates it in clear; with STGADMIN.SMS.FAIL.INVALID.DSNTYPE.ENC, and according to the JCL Reference for DSKEYLBL, the allocation fails.",
                "no keyLabel, or organisation: pdse");
            return;
        }

        if (index.HomeOf(dataSet) is not { } home || home.LevelAt(at) is var level && level >= lowest) return;
        var condition = dataSet.Organisation.Condition() is { Length: > 0 } words ? $" ({words})" : "";
        faults.Add(path, label.Text, $"Sysplex {home.Name} has z/OS {level} when it writes this data set; its organisation can be encrypted from {lowest} on{condition}.",
            $"level '{lowest}' or higher at {home.Name}, or a data set in clear");
    }
}
