namespace RiskPlanner.Model;

/// <summary>Keys: labels unique in their key store, dates in order, twins in one key store, no twin of a twin.</summary>
internal static class KeyRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        // A label is unique in its CKDS, not in a plan (z/OS facts, 2.1).
        var firsts = new Dictionary<(string Label, string KeyStore), (KeyDefinition Key, int Place)>();
        for (var i = 0; i < plan.Keys.Count; i++)
        {
            var key = plan.Keys[i];
            if (!KeyLabel.IsValid(key.Label.Text))
                faults.Add($"keys[{i}].label", key.Label.Text, $"A key label is {KeyLabel.Rule}.", KeyLabel.Example);
            faults.Reference($"keys[{i}].keyStore", key.KeyStore, index.KeyStores.Keys, "key store");
            faults.Text($"keys[{i}].description", key.Description, PlanLimits.MaximumDescriptionLength, "A description");
            KeyDateRules.Check($"keys[{i}]", key, index, faults);
            CheckOwnValue($"keys[{i}].ownValue", key, faults);
            var place = (key.Label.Text, key.KeyStore);
            if (firsts.TryAdd(place, (key, i))) continue;
            faults.Add($"keys[{i}].label", key.Label.Text, "A label stands once in a key store.",
                $"a value that differs from keys[{firsts[place].Place}].label, or another key store");
        }

        for (var i = 0; i < plan.Keys.Count; i++)
        {
            if (plan.Keys[i].SameValueAs is { } twin) CheckTwin($"keys[{i}].sameValueAs", plan.Keys[i], twin, index, firsts, faults);
        }
    }

    private static void CheckOwnValue(string path, KeyDefinition key, FaultCollector faults)
    {
        if (!key.OwnValue || key.SameValueAs is null) return;
        faults.Add(path, "true", "A twin has the value of the label that it names, not one of its own.", "no ownValue, or no sameValueAs");
    }

    private static void CheckTwin(
        string path, KeyDefinition key, KeyLabel twin, PlanIndex index,
        Dictionary<(string Label, string KeyStore), (KeyDefinition Key, int Place)> keys, FaultCollector faults)
    {
        if (twin == key.Label)
        {
            faults.Add(path, twin.Text, "A key is not its own twin.", "another label, or no sameValueAs");
            return;
        }

        if (!faults.Reference(path, twin.Text, index.Keys.Keys, "key label")) return;
        if (!keys.TryGetValue((twin.Text, key.KeyStore), out var found))
        {
            faults.Add(path, twin.Text, "Twins lie in one key store, as one KGUP statement makes them.",
                $"a label of key store {key.KeyStore}, not of {index.Keys[twin.Text].KeyStore}");
            return;
        }

        if (found.Key.SameValueAs is { } own)
        {
            faults.Add(path, twin.Text, "sameValueAs names the label that holds the value itself, not another twin.",
                own == key.Label ? "sameValueAs at one of the two labels only" : own.Text);
        }
    }
}
