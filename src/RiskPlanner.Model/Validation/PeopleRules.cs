namespace RiskPlanner.Model;

/// <summary>People: each has a name of his own, and what he may do and holds is in the plan.</summary>
internal static class PeopleRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        if (plan.People.Count == 0) return;
        var things = index.Sites.Keys.Concat(plan.Arrays.Select(array => array.Name)).Concat(index.Media).ToHashSet();
        var targets = new Dictionary<ActKind, HashSet<string>>();
        foreach (var (i, person) in plan.People.Index())
        {
            var path = $"people[{i}]";
            if (string.IsNullOrWhiteSpace(person.Name)) faults.Add($"{path}.name", person.Name, "A person has a name.", "who it is, such as KEY-OFFICER-1");
            faults.Text($"{path}.name", person.Name, PlanLimits.MaximumPersonLength, "A person's name");
            for (var j = 0; j < person.UserIds.Count; j++) SecurityRules.CheckUser($"{path}.userIds[{j}]", person.UserIds[j], faults);
            faults.Unique(person.UserIds.Select((user, j) => ($"{path}.userIds[{j}]", user)), "A user stands once in this list.");
            foreach (var (j, act) in person.May.Index()) CheckAct($"{path}.may[{j}]", act, plan, targets, faults);
            faults.Unique(person.May.Select((act, j) => ($"{path}.may[{j}].act", $"{act.Act}")), "An act stands once: its targets are one list.");
            for (var j = 0; j < person.Holds.Count; j++) faults.Reference($"{path}.holds[{j}]", person.Holds[j], things, "site, array, volume or tape store");
            faults.Unique(person.Holds.Select((thing, j) => ($"{path}.holds[{j}]", thing)), "A thing stands once in this list.");
        }

        faults.Unique(plan.People.Select((person, i) => ($"people[{i}].name", person.Name)), "No two people have the same name.");
    }

    private static void CheckAct(string path, PersonAct act, Plan plan, Dictionary<ActKind, HashSet<string>> targets, FaultCollector faults)
    {
        foreach (var (i, mask) in act.Targets.Index())
        {
            if (!TargetMask.IsValid(mask.Text))
            {
                faults.Add($"{path}.targets[{i}]", mask.Text, $"This is {TargetMask.Rule}.", TargetMask.Example);
                continue;
            }

            // A mask can be there for what is to come; a name is there for what is.
            if (!mask.IsName) continue;
            if (!targets.TryGetValue(act.Act, out var known)) targets[act.Act] = known = [.. ActTargets.In(plan, act.Act)];
            faults.Reference($"{path}.targets[{i}]", mask.Text, known, WhatOf(act.Act));
        }

        faults.Unique(act.Targets.Select((mask, i) => ($"{path}.targets[{i}]", mask.Text)), "A mask stands once in this list.");
    }

    private static string WhatOf(ActKind act) => act switch
    {
        ActKind.FileCorruption or ActKind.MaliciousCorruption or ActKind.DataSetDeletion or ActKind.CopyLoss or ActKind.CopyCorruption => "data set",
        ActKind.TransportLoss => "backup policy with cartridges that are carried",
        ActKind.VolumeFailure => "volume",
        ActKind.DiskFailure => "disk array",
        ActKind.TapeStoreLoss => "tape store",
        ActKind.SiteLoss => "site",
        ActKind.CkdsCopyLoss => "key store that is copied, or cycle of one,",
        ActKind.CkdsCorruption or ActKind.CkdsLoss or ActKind.RacfLoss or ActKind.RacfBackLevel or ActKind.CatalogLoss => "key store",
        ActKind.InventoryLoss => "inventory of copies",
        ActKind.MasterKeyLoss => "sysplex",
        ActKind.KeyPartLoss => "site with key parts",
        ActKind.KeyHolderLoss => "holder of key parts",
        ActKind.RepositoryLoss => "key repository",
        ActKind.KeyServerLoss => "tape key server",
        ActKind.ManagerKeyLoss => "tape key server whose master key, or repository whose recovery key, is kept somewhere",
        ActKind.ManagerBackupLoss => "tape key server or repository that is backed up",
        ActKind.PrivateKeyLoss => "label of a tape key or of an RSA key of dumps",
        ActKind.AccessRemoved => "user whom the plan names, or RACF profile,",
        ActKind.Ransomware => "estate",
        _ => "key label",
    };
}
