namespace RiskPlanner.Model;

/// <summary>What is kept of a master key: how many generations, where, and by whom.</summary>
internal static class MasterKeyRules
{
    public static void Check(string path, MasterKeyPractice practice, Plan plan, PlanIndex index, FaultCollector faults)
    {
        ScheduleRules.Check($"{path}.changes", practice.Changes, plan, faults);
        Generations($"{path}.retainedGenerations", practice.RetainedGenerations, faults);
        for (var i = 0; i < practice.PartsAt.Count; i++)
            faults.Reference($"{path}.partsAt[{i}]", practice.PartsAt[i], index.Sites.Keys, "site");
        faults.Unique(practice.PartsAt.Select((site, i) => ($"{path}.partsAt[{i}]", site)), "A site stands once in this list.");
        if (practice is { RetainedGenerations: > 0, PartsAt.Count: 0, PartSets.Count: 0 })
        {
            faults.Add($"{path}.retainedGenerations", $"{practice.RetainedGenerations}",
                "Key parts are retained somewhere: partsAt names no site, and there is no set in partSets.", "0, or a site in partsAt");
        }

        for (var i = 0; i < practice.PartSets.Count; i++) CheckSet($"{path}.partSets[{i}]", practice.PartSets[i], index, faults);
    }

    private static void CheckSet(string path, KeyPartSet set, PlanIndex index, FaultCollector faults)
    {
        faults.Reference($"{path}.site", set.Site, index.Sites.Keys, "site");
        if (set.Holders.Count == 0)
            faults.Add($"{path}.holders", "", "A set of key parts has at least one holder.", "who holds a part, such as KEY-OFFICER-1");
        for (var i = 0; i < set.Holders.Count; i++)
        {
            faults.Text($"{path}.holders[{i}]", set.Holders[i], PlanLimits.MaximumPersonLength, "A holder's name");
            if (string.IsNullOrWhiteSpace(set.Holders[i]))
                faults.Add($"{path}.holders[{i}]", set.Holders[i], "A holder has a name.", "who holds the part, such as KEY-OFFICER-1");
        }

        faults.Unique(set.Holders.Select((holder, i) => ($"{path}.holders[{i}]", holder)), "A holder stands once in this list.");
        if (set.Zone is { } zone && set.Medium != KeyPartMedium.SmartCard)
            faults.Add($"{path}.zone", zone, "Only smart cards belong to a zone.", "no zone, or medium: smart-card");
        if (set.Zone is not null) faults.Text($"{path}.zone", set.Zone, PlanLimits.MaximumPersonLength, "A zone's name");
        if (set.Generations is { } generations) Generations($"{path}.generations", generations, faults);
    }

    private static void Generations(string path, int generations, FaultCollector faults) =>
        faults.Range(path, generations, 0, PlanLimits.MaximumRetainedGenerations, "The number of retained generations");
}
