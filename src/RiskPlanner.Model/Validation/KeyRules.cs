namespace RiskPlanner.Model;

/// <summary>Keys: labels unique in their CKDS (z/OS facts, 2.1), twins in one key store, no twin of a twin.</summary>
internal static class KeyRules
{
    public static void Check(Plan plan, PlanIndex index, FaultCollector faults)
    {
        var firsts = new Dictionary<(string Store, string Label), KeyDefinition>();
        for (var i = 0; i < plan.Keys.Count; i++)
        {
            var key = plan.Keys[i];
            if (!KeyLabel.IsValid(key.Label.Text))
                faults.Add($"keys[{i}].label", key.Label.Text, $"A key label is {KeyLabel.Rule}.", KeyLabel.Example);
            faults.Reference($"keys[{i}].keyStore", key.KeyStore, index.KeyStores.Keys, "key store");
            if (firsts.TryAdd((key.KeyStore, key.Label.Text), key)) continue;
            faults.Add($"keys[{i}].label", key.Label.Text, "A label stands once in a key store.",
                $"a label that key store {key.KeyStore} does not hold yet");
        }

        for (var i = 0; i < plan.Keys.Count; i++)
        {
            if (plan.Keys[i].SameValueAs is { } twin) CheckTwin($"keys[{i}].sameValueAs", plan.Keys[i], twin, index, firsts, faults);
        }
    }

    private static void CheckTwin(
        string path, KeyDefinition key, KeyLabel twin, PlanIndex index,
        Dictionary<(string Store, string Label), KeyDefinition> keys, FaultCollector faults)
    {
        if (twin == key.Label)
        {
            faults.Add(path, twin.Text, "A key is not its own twin.", "another label, or no sameValueAs");
            return;
        }

        if (!faults.Reference(path, twin.Text, index.Labels, "key label")) return;
        if (!keys.TryGetValue((key.KeyStore, twin.Text), out var other))
        {
            faults.Add(path, twin.Text, "Twins lie in one key store, as one KGUP statement makes them.",
                $"a label of key store {key.KeyStore}, not of {string.Join(", ", index.StoresOfLabel[twin.Text])}");
            return;
        }

        if (other.SameValueAs is { } own)
        {
            faults.Add(path, twin.Text, "sameValueAs names the label that holds the value itself, not another twin.",
                own == key.Label ? "sameValueAs at one of the two labels only" : own.Text);
        }
    }
}
