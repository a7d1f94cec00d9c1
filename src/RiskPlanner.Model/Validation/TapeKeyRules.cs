namespace RiskPlanner.Model;

/// <summary>Encrypting tape: the key server that drives ask, and labels that this server can open cartridges with.</summary>
internal static class TapeKeyRules
{
    public static void Check(string path, TapeStore tape, PlanIndex index, FaultCollector faults)
    {
        CheckNumber($"{path}.keyLabels", tape.KeyLabels, faults);
        foreach (var (i, rekey) in tape.Rekeys.Index())
        {
            ScheduleRules.CheckMoment($"{path}.rekeys[{i}].at", rekey.At, faults);
            if (i > 0 && rekey.At <= tape.Rekeys[i - 1].At)
                faults.Add($"{path}.rekeys[{i}].at", $"{rekey.At}", "Cartridges are rekeyed at moments that ascend, and no two stand at one moment.", $"a moment after {tape.Rekeys[i - 1].At}");
            CheckNumber($"{path}.rekeys[{i}].keyLabels", rekey.KeyLabels, faults);
        }

        if (tape.KeyServer is not { } name)
        {
            if (tape.KeyLabels.Count > 0)
            {
                faults.Add($"{path}.keyLabels", string.Join(", ", tape.KeyLabels),
                    "Key labels of cartridges take effect only with a key server.", "a keyServer, or no keyLabels");
            }

            if (tape.Rekeys.Count > 0) faults.Add($"{path}.rekeys", "", "Cartridges are rekeyed by a key server.", "a keyServer, or no rekeys");
            return;
        }

        if (!faults.Reference($"{path}.keyServer", name, index.KeyServers.Keys, "tape key server")) return;
        CheckHeld($"{path}.keyLabels", tape.KeyLabels, index.KeyServers[name], faults);
        foreach (var (i, rekey) in tape.Rekeys.Index()) CheckHeld($"{path}.rekeys[{i}].keyLabels", rekey.KeyLabels, index.KeyServers[name], faults);
    }

    private static void CheckNumber(string path, IReadOnlyList<string> labels, FaultCollector faults)
    {
        CheckLabels(path, labels, faults);
        if (labels.Count > TapeKeyLabel.MostPerCartridge)
            faults.Add(path, string.Join(", ", labels), "A cartridge has one key label or two.", $"at most {TapeKeyLabel.MostPerCartridge} labels");
    }

    private static void CheckHeld(string path, IReadOnlyList<string> labels, KeyManager server, FaultCollector faults)
    {
        if (labels.Count == 0) faults.Add(path, "", "What a drive encrypts is under one key label or two.", Labels(server));
        var held = server.AllTapeKeys.ToHashSet();
        for (var i = 0; i < labels.Count; i++)
        {
            if (!held.Contains(labels[i])) faults.Add($"{path}[{i}]", labels[i], $"No instance of {server.Name} holds this key.", Labels(server));
        }
    }

    /// <summary>Demands labels that follow the rule, each once.</summary>
    public static void CheckLabels(string path, IReadOnlyList<string> labels, FaultCollector faults)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (!TapeKeyLabel.IsValid(labels[i]))
                faults.Add($"{path}[{i}]", labels[i], $"The label of a tape key is {TapeKeyLabel.Rule}.", TapeKeyLabel.Example);
        }

        faults.Unique(labels.Select((label, i) => ($"{path}[{i}]", label)), "A label stands once in this list.");
    }

    private static string Labels(KeyManager server)
    {
        var labels = server.AllTapeKeys.ToList();
        return labels.Count == 0 ? $"a label in tapeKeys of {server.Name}, which has none" : FaultCollector.ListOf(labels);
    }
}
