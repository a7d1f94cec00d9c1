using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Takes the labels of a plan's keys, with their places in the file.</summary>
public static class PlanKeys
{
    /// <summary>
    /// The labels of a plan's keys, in the order of the plan. In the place of the line stands the place of the key in the plan, from 1 on. A
    /// label that several key stores have stands once: in each CKDS it does.
    /// </summary>
    public static LabelList ListOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var labels = new LabelListBuilder();
        labels.BeginFile(plan.Name, plan.Keys.Count);
        foreach (var (i, key) in Once(plan)) labels.Add(key.Label.Text, i + 1);
        return labels.Build();
    }

    /// <summary>Adds the labels of a plan's keys, with their lines in its text.</summary>
    internal static void Add(string name, Plan plan, string text, LabelListBuilder labels)
    {
        labels.BeginFile(name, plan.Keys.Count);
        var places = new PlanPlaces(text);
        foreach (var (i, key) in Once(plan))
        {
            var (line, column) = places.Find($"keys[{i}].label");
            labels.Add(key.Label.Text, line, column);
        }
    }

    private static IEnumerable<(int Index, KeyDefinition Key)> Once(Plan plan) => plan.Keys.Index().DistinctBy(key => key.Item.Label);
}
