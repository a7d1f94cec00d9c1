using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Takes the labels of a plan's keys, with their places in the file.</summary>
public static class PlanKeys
{
    /// <summary>The labels of a plan's keys, in the order of the plan, without places.</summary>
    public static LabelList ListOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var labels = new LabelListBuilder();
        labels.BeginFile(plan.Name, plan.Keys.Count);
        foreach (var (i, key) in plan.Keys.Index()) labels.Add(key.Label.Text, i + 1);
        return labels.Build();
    }

    internal static LabelFileResult Read(string name, string text, LabelListBuilder labels)
    {
        var read = PlanFile.Read(text, name);
        if (read.Plan is not { } plan) return new LabelFileResult(LabelFormat.Plan, read.Faults);
        labels.BeginFile(name, plan.Keys.Count);
        var places = new PlanPlaces(text);
        foreach (var (i, key) in plan.Keys.Index())
        {
            var (line, column) = places.Find($"keys[{i}].label");
            labels.Add(key.Label.Text, line, column);
        }

        return new LabelFileResult(LabelFormat.Plan, []) { Plan = plan, PlanText = text };
    }
}
