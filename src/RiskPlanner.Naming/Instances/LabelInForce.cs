using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>A label that a data set is under at some time, with the place in the plan that says so.</summary>
/// <param name="Label">The label.</param>
/// <param name="Path">The place, such as <c>dataSets[2].labelChanges[0].keyLabel</c>.</param>
/// <param name="From">From when on, where it comes under it later; null for the first one.</param>
internal readonly record struct LabelInForce(KeyLabel Label, string Path, Instant? From)
{
    /// <summary>The labels of a data set in order of time, each at the first place that gives it.</summary>
    /// <param name="index">The data set's place in the plan.</param>
    /// <param name="dataSet">The data set.</param>
    public static IEnumerable<LabelInForce> Of(int index, DataSetDefinition dataSet)
    {
        var labels = new List<LabelInForce>();
        if (dataSet.KeyLabel is { } first) labels.Add(new(first, $"dataSets[{index}].keyLabel", null));
        foreach (var (j, change) in dataSet.LabelChanges.Index()) labels.Add(new(change.KeyLabel, $"dataSets[{index}].labelChanges[{j}].keyLabel", change.At));
        return labels.DistinctBy(label => label.Label);
    }
}
