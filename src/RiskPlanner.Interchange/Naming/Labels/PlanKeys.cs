using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Takes the labels of a plan's keys, with their places in the file.</summary>
internal static class PlanKeys
{
    public static LabelFileResult Read(string name, string text, LabelListBuilder labels)
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
