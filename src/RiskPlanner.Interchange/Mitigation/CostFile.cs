using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Interchange;

/// <summary>Reads what changes of a plan cost: YAML (docs/mitigation.md). Safe between threads.</summary>
public static class CostFile
{
    /// <summary>The largest text that is read: 1 MiB in UTF-8.</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>Reads costs. Every fault comes at once with its place; whatever the text is, nothing is thrown for it. Kinds that are not named cost what they do by default.</summary>
    public static CostReadResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new PlaceCollector();
        var (sha256, bytes) = TextHash.Of(text);
        if (bytes > MaximumBytes) faults.Add(1, 1, "", $"{bytes:N0} bytes", "The file is too large to be read.", $"at most {MaximumBytes:N0} bytes");
        var costs = bytes > MaximumBytes ? null : ReadCosts(text, faults);
        return new CostReadResult(
            faults.Faults.Count == 0 ? costs : null,
            [.. faults.Faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).ThenBy(fault => fault.Path, StringComparer.Ordinal)],
            sha256);
    }

    private static CostTable? ReadCosts(string text, PlaceCollector faults)
    {
        if (DocumentReader.Read(text, faults, DocumentKind.Costs) is not { } document) return null;
        if (CostShapes.Root.Read(document.Root, "", faults) is not StatedCosts stated) return null;
        var seen = new Dictionary<ChangeKind, int>();
        foreach (var (place, change) in stated.Changes.Index())
        {
            var path = $"changes[{place}].kind";
            // What the form refused has its fault already.
            if (change is null || faults.Faults.Any(fault => fault.Path == path || fault.Path == $"changes[{place}]")) continue;
            if (seen.TryAdd(change.Kind, place)) continue;
            faults.Add(PlanPath.Locate(document.Root, path), path, Kebab.Of(change.Kind), $"Each kind stands once; changes[{seen[change.Kind]}] has this one.", "each kind once");
        }

        if (faults.Faults.Count > 0) return null;
        var kinds = CostTable.Default.Kinds.ToDictionary();
        foreach (var change in stated.Changes) kinds[change.Kind] = new KindCost(change.Cost ?? kinds[change.Kind].Cost, change.PerDataSet, change.Offered);
        return new CostTable { Unit = stated.Unit, Kinds = kinds };
    }
}
