namespace RiskPlanner.Model;

/// <summary>Lists of masks: each follows its rule, and none stands twice.</summary>
internal static class MaskRules
{
    public static void Check(string path, IReadOnlyList<DataSetMask> masks, FaultCollector faults)
    {
        for (var i = 0; i < masks.Count; i++) Check($"{path}[{i}]", masks[i], faults);
        Unique(path, masks.Select(mask => mask.Text), faults);
    }

    public static void Check(string path, IReadOnlyList<KeyLabelMask> masks, FaultCollector faults)
    {
        for (var i = 0; i < masks.Count; i++) Check($"{path}[{i}]", masks[i], faults);
        Unique(path, masks.Select(mask => mask.Text), faults);
    }

    public static void Check(string path, DataSetMask mask, FaultCollector faults)
    {
        if (!DataSetMask.IsValid(mask.Text)) faults.Add(path, mask.Text, $"A data set mask is {DataSetMask.Rule}.", DataSetMask.Example);
    }

    public static void Check(string path, KeyLabelMask mask, FaultCollector faults)
    {
        if (!KeyLabelMask.IsValid(mask.Text)) faults.Add(path, mask.Text, $"A key label mask is {KeyLabelMask.Rule}.", KeyLabelMask.Example);
    }

    private static void Unique(string path, IEnumerable<string> masks, FaultCollector faults) =>
        faults.Unique(masks.Select((mask, i) => ($"{path}[{i}]", mask)), "A mask stands once in this list.");
}
