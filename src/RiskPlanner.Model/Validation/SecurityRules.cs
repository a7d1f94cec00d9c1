namespace RiskPlanner.Model;

/// <summary>RACF profiles, data classes and allocation rules: names follow their rules, each stands once, references lead somewhere.</summary>
internal static class SecurityRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        CheckDataSetProfiles(plan, index, faults);
        CheckKeyProfiles(plan, faults);
        CheckDataClasses(plan, index, faults);
        CheckAllocation(plan, index, faults);
        for (var i = 0; i < plan.Recoverers.Count; i++) CheckUser($"recoverers[{i}]", plan.Recoverers[i], faults);
        faults.Unique(plan.Recoverers.Select((user, i) => ($"recoverers[{i}]", user)), "A user or group stands once in this list.");
    }

    /// <summary>Demands one user or group, where somebody is named.</summary>
    public static void CheckUser(string path, string? user, FaultCollector faults)
    {
        if (user is not null && !RacfIdentity.IsUser(user)) faults.Add(path, user, $"This must be {RacfIdentity.UserRule}.", RacfIdentity.Example);
    }

    private static void CheckDataSetProfiles(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.DataSetProfiles.Count; i++)
        {
            var profile = plan.DataSetProfiles[i];
            var path = $"dataSetProfiles[{i}]";
            MaskRules.Check($"{path}.profile", profile.Profile, faults);
            if (profile.DataKey is { } label) faults.Reference($"{path}.dataKey", label.Text, index.Keys.Keys, "key label");
            faults.Unique(profile.Exclude.Select((type, j) => ($"{path}.exclude[{j}]", $"{type}")), "A type stands once in this list.");
            CheckReaders($"{path}.readers", profile.Readers, faults);
            CheckReaders($"{path}.updaters", profile.Updaters ?? [], faults);
        }

        faults.Unique(plan.DataSetProfiles.Select((profile, i) => ($"dataSetProfiles[{i}].profile", profile.Profile.Text)), "A profile stands once in its class.");
    }

    private static void CheckKeyProfiles(Plan plan, FaultCollector faults)
    {
        for (var i = 0; i < plan.KeyProfiles.Count; i++)
        {
            MaskRules.Check($"keyProfiles[{i}].profile", plan.KeyProfiles[i].Profile, faults);
            CheckReaders($"keyProfiles[{i}].readers", plan.KeyProfiles[i].Readers, faults);
        }

        faults.Unique(plan.KeyProfiles.Select((profile, i) => ($"keyProfiles[{i}].profile", profile.Profile.Text)), "A profile stands once in its class.");
    }

    private static void CheckDataClasses(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.DataClasses.Count; i++)
        {
            var dataClass = plan.DataClasses[i];
            if (!SmsClassName.IsValid(dataClass.Name))
                faults.Add($"dataClasses[{i}].name", dataClass.Name, $"The name of a data class is {SmsClassName.Rule}.", SmsClassName.Example);
            if (dataClass.KeyLabel is { } label) faults.Reference($"dataClasses[{i}].keyLabel", label.Text, index.Keys.Keys, "key label");
        }

        faults.Unique(plan.DataClasses.Select((dataClass, i) => ($"dataClasses[{i}].name", dataClass.Name)), "No two data classes have the same name.");
    }

    private static void CheckAllocation(Plan plan, PlanIndex index, FaultCollector faults)
    {
        for (var i = 0; i < plan.AllocationRules.Count; i++)
        {
            MaskRules.Check($"allocationRules[{i}].mask", plan.AllocationRules[i].Mask, faults);
            faults.Reference($"allocationRules[{i}].dataClass", plan.AllocationRules[i].DataClass, index.DataClasses, "data class");
        }

        faults.Unique(plan.AllocationRules.Select((rule, i) => ($"allocationRules[{i}].mask", rule.Mask.Text)),
            "The first rule that covers a name counts, so a mask stands once.");
    }

    private static void CheckReaders(string path, IReadOnlyList<string> readers, FaultCollector faults)
    {
        for (var i = 0; i < readers.Count; i++)
        {
            if (!RacfIdentity.IsValid(readers[i])) faults.Add($"{path}[{i}]", readers[i], $"This must be {RacfIdentity.Rule}.", RacfIdentity.Example);
        }

        faults.Unique(readers.Select((reader, i) => ($"{path}[{i}]", reader)), "A user or group stands once in this list.");
    }
}
