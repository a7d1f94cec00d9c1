using NodaTime;

namespace RiskPlanner.Model;

/// <summary>Changes of a data set's label: in order, while it exists, to a label that is within reach and can be used then.</summary>
internal static class LabelChangeRules
{
    public static void Check(string path, DataSetDefinition dataSet, Plan plan, PlanIndex index, FaultCollector faults)
    {
        var (before, last) = (dataSet.KeyLabel, dataSet.BeginsIn(plan));
        for (var i = 0; i < dataSet.LabelChanges.Count; i++)
        {
            var change = dataSet.LabelChanges[i];
            var at = $"{path}.labelChanges[{i}]";
            CheckMoment($"{at}.at", dataSet, change.At, last, i == 0, plan, faults);
            CheckKind(at, change, before, faults);
            var then = dataSet with { KeyLabel = change.KeyLabel };
            if (DataSetRules.CheckLabel($"{at}.keyLabel", then, index, faults)) CheckUsable($"{at}.keyLabel", then, change, plan, index, faults);
            DataSetRules.CheckOrganisation($"{at}.keyLabel", then, change.At, index, faults);
            (before, last) = (change.KeyLabel, Instant.Max(last, change.At));
        }
    }

    private static void CheckMoment(string path, DataSetDefinition dataSet, Instant at, Instant last, bool isFirst, Plan plan, FaultCollector faults)
    {
        ScheduleRules.CheckMoment(path, at, faults);
        if (at <= last)
        {
            faults.Add(path, $"{at}", isFirst ? "The label of a data set changes after it was created, and after the horizon begins." : "Changes of a label ascend in time, and no moment stands twice.",
                $"a moment after {last}");
        }

        if (dataSet.DeletedAt is { } deleted && at >= deleted) faults.Add(path, $"{at}", "The label of a data set changes before it is deleted.", $"a moment before {deleted}");
        else if (at > plan.Until) faults.Add(path, $"{at}", "The label of a data set changes before the horizon ends.", $"{plan.Until} or earlier");
    }

    private static void CheckKind(string path, LabelChange change, KeyLabel? before, FaultCollector faults)
    {
        if (change.KeyLabel == before)
            faults.Add($"{path}.keyLabel", change.KeyLabel.Text, "The data set is under this label already.", "another label");
        else if (change.How == LabelChangeKind.FirstEncryption && before is { } label)
            faults.Add($"{path}.how", "first-encryption", $"Only what is in clear is encrypted for the first time; the data set is under {label}.", "copy");
    }

    private static void CheckUsable(string path, DataSetDefinition then, LabelChange change, Plan plan, PlanIndex index, FaultCollector faults)
    {
        if (index.HomeOf(then) is not { } home) return;
        var key = index.Keys[change.KeyLabel.Text];
        if (key.KeyStore != home.KeyStore) key = plan.KeyIn(home.KeyStore, change.KeyLabel)!;
        if (!key.ExistsAt(change.At))
        {
            faults.Add(path, change.KeyLabel.Text, $"The record of a label is there when a data set comes under it; this one is {(key.DeletedAt < change.At ? $"deleted at {key.DeletedAt}" : $"made at {key.BornAt}")}.",
                key.DeletedAt < change.At ? $"a moment up to {key.DeletedAt}, or another label" : $"a moment from {key.BornAt} on, or another label");
        }
        else if (key.StateAt(change.At) is var state and not KeyState.Active && !(state == KeyState.Archived && index.KeyStores[home.KeyStore].ArchivedKeys == ArchivedKeyPolicy.Use))
        {
            faults.Add(path, change.KeyLabel.Text, $"A key encrypts while it is active; at {change.At} this one is {Words(state)}.", "a moment at which it is active, or another label");
        }
        else if (!key.CpacfExportable)
        {
            faults.Add(path, change.KeyLabel.Text, "The key may not be exported to CPACF, without which it encrypts no data set.", "cpacfExportable: true at the key, or another label");
        }
    }

    private static string Words(KeyState state) => state switch
    {
        KeyState.Archived => "archived",
        KeyState.PreActive => "not valid yet",
        KeyState.Deactivated => "not valid any more",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state in which a key is refused."),
    };
}
