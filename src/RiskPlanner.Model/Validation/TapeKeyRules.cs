namespace RiskPlanner.Model;

/// <summary>Encrypting tape: the key server that drives ask, and labels that this server can open cartridges with.</summary>
internal static class TapeKeyRules
{
    public static void Check(string path, TapeStore tape, PlanIndex index, FaultCollector faults)
    {
        CheckLabels($"{path}.keyLabels", tape.KeyLabels, faults);
        if (tape.KeyLabels.Count > TapeKeyLabel.MostPerCartridge)
        {
            faults.Add($"{path}.keyLabels", string.Join(", ", tape.KeyLabels), "A cartridge has one key label or two.",
                $"at most {TapeKeyLabel.MostPerCartridge} labels");
        }

        if (tape.KeyServer is not { } name)
        {
            if (tape.KeyLabels.Count > 0)
            {
                faults.Add($"{path}.keyLabels", string.Join(", ", tape.KeyLabels),
                    "Key labels of cartridges take effect only with a key server.", "a keyServer, or no keyLabels");
            }

            return;
        }

        if (!faults.Reference($"{path}.keyServer", name, index.KeyServers.Keys, "tape key server")) return;
        if (tape.KeyLabels.Count == 0)
            faults.Add($"{path}.keyLabels", "", "What a drive encrypts is under one key label or two.", Labels(index.KeyServers[name]));
        var held = index.KeyServers[name].AllTapeKeys.ToHashSet();
        for (var i = 0; i < tape.KeyLabels.Count; i++)
        {
            if (held.Contains(tape.KeyLabels[i])) continue;
            faults.Add($"{path}.keyLabels[{i}]", tape.KeyLabels[i], $"No instance of {name} holds this key.", Labels(index.KeyServers[name]));
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
