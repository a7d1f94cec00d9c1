namespace RiskPlanner.Model;

/// <summary>Keys: labels unique in the plan, dates in order, twins in one key store, no twin of a twin.</summary>
internal static class KeyRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        // In z/OS a label is unique in its CKDS only (z/OS facts, 2.1). Events and recoveries of schema 1 name a key by its
        // label alone, so here it is unique in the plan.
        var firsts = new Dictionary<string, (KeyDefinition Key, int Place)>();
        for (var i = 0; i < plan.Keys.Count; i++)
        {
            var key = plan.Keys[i];
            if (!KeyLabel.IsValid(key.Label.Text))
                faults.Add($"keys[{i}].label", key.Label.Text, $"A key label is {KeyLabel.Rule}.", KeyLabel.Example);
            faults.Reference($"keys[{i}].keyStore", key.KeyStore, index.KeyStores.Keys, "key store");
            faults.Text($"keys[{i}].description", key.Description, PlanLimits.MaximumDescriptionLength, "A description");
            KeyDateRules.Check($"keys[{i}]", key, index, faults);
            if (firsts.TryAdd(key.Label.Text, (key, i))) continue;
            faults.Add($"keys[{i}].label", key.Label.Text, "A label stands once in a plan.",
                $"a value that differs from keys[{firsts[key.Label.Text].Place}].label");
        }

        for (var i = 0; i < plan.Keys.Count; i++)
        {
            if (plan.Keys[i].SameValueAs is { } twin) CheckTwin($"keys[{i}].sameValueAs", plan.Keys[i], twin, index, firsts, faults);
        }
    }

    private static void CheckTwin(
        string path, KeyDefinition key, KeyLabel twin, PlanIndex index,
        Dictionary<string, (KeyDefinition Key, int Place)> keys, FaultCollector faults)
    {
        if (twin == key.Label)
        {
            faults.Add(path, twin.Text, "A key is not its own twin.", "another label, or no sameValueAs");
            return;
        }

        if (!faults.Reference(path, twin.Text, index.Keys.Keys, "key label")) return;
        var other = keys[twin.Text].Key;
        if (other.KeyStore != key.KeyStore)
        {
            faults.Add(path, twin.Text, "Twins lie in one key store, as one KGUP statement makes them.",
                $"a label of key store {key.KeyStore}, not of {other.KeyStore}");
            return;
        }

        if (other.SameValueAs is { } own)
        {
            faults.Add(path, twin.Text, "sameValueAs names the label that holds the value itself, not another twin.",
                own == key.Label ? "sameValueAs at one of the two labels only" : own.Text);
        }
    }
}
