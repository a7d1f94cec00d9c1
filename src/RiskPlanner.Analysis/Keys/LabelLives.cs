using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>
/// Under which label a data set lies when: its label changes where the present key lets it be read and the new one lets it be written, and its
/// application has access; else it stays under the label that it has (docs/theory/replay.md, "Labels change"). Pure.
/// </summary>
internal static class LabelLives
{
    /// <summary>The times of a data set under its labels, in order; at least one, each but the last one written and left.</summary>
    public static IReadOnlyList<LabelLife> Of(Plan plan, KeyLives lives, DataSetDefinition dataSet)
    {
        if (dataSet.LabelChanges.Count == 0) return [new(dataSet, lives.WrittenAt(dataSet), null)];
        var times = new List<LabelLife>();
        var present = dataSet with { LabelChanges = [] };
        var writtenAt = dataSet.KeyLabel is null ? dataSet.BeginsIn(plan) : lives.WrittenAt(present);
        foreach (var change in dataSet.LabelChanges.Where(change => change.At <= plan.Until))
        {
            var next = present with { KeyLabel = change.KeyLabel };
            if (!(writtenAt <= change.At))
            {
                // What was never written is allocated under the label once it is.
                (present, writtenAt) = (next, lives.UpdatedAt(next, change.At));
                continue;
            }

            if (present.KeyLabel == change.KeyLabel || !lives.CanRelabel(present, writtenAt!.Value, change)) continue;
            times.Add(new LabelLife(present with { DeletedAt = change.At }, writtenAt, change.At));
            (present, writtenAt) = (next with { CreatedAt = change.At }, change.At);
        }

        times.Add(new LabelLife(present, writtenAt, null));
        return times;
    }
}
