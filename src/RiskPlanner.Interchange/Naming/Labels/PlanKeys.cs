using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Takes the labels of a plan's keys, with their places in the file.</summary>
public static class PlanKeys
{
    /// <summary>
    /// The labels of a plan's keys, in the order of the plan. In the place of the line stands the place of the key in the plan, from 1 on. A
    /// label that several key stores have stands once, and is in the list of each (<see cref="LabelList.KeyStores"/>).
    /// </summary>
    public static LabelList ListOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var labels = new LabelListBuilder();
        labels.BeginFile(plan.Name, plan.Keys.Count);
        foreach (var (i, key, keyStores) in Once(plan)) labels.Add(key.Label.Text, i + 1, keyStores: keyStores);
        return labels.Build();
    }

    /// <summary>Adds the labels of a plan's keys, with their lines in its text.</summary>
    internal static void Add(string name, Plan plan, string text, LabelListBuilder labels)
    {
        labels.BeginFile(name, plan.Keys.Count);
        var places = new PlanPlaces(text);
        foreach (var (i, key, keyStores) in Once(plan))
        {
            var (line, column) = places.Find($"keys[{i}].label");
            labels.Add(key.Label.Text, line, column, keyStores: keyStores);
        }
    }

    private static IEnumerable<(int Index, KeyDefinition Key, IReadOnlyList<string> KeyStores)> Once(Plan plan) =>
        plan.Keys.Index().GroupBy(key => key.Item.Label).Select(keys => (keys.First().Index, keys.First().Item, (IReadOnlyList<string>)[.. keys.Select(key => key.Item.KeyStore).Distinct()]));
}
