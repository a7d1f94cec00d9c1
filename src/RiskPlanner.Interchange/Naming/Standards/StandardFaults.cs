using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Puts what keeps a standard from being used at its places in a text.</summary>
internal static class StandardFaults
{
    /// <summary>Adds every fault.</summary>
    /// <param name="compilation">What compiling the standard came to.</param>
    /// <param name="path">The path of the standard in the document; empty where it is the document.</param>
    /// <param name="root">The document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="merge">Knows the faults that are reported already; null where there are none.</param>
    /// <param name="faults">Where the faults go.</param>
    public static void Add(StandardCompilation compilation, string path, DocumentNode root, string text, FaultMerge? merge, PlaceCollector faults)
    {
        if (compilation.Faults.Count == 0) return;
        var lines = LineEnds.Split(text.Replace('\u2028', '\n').Replace('\u2029', '\n'));
        foreach (var fault in compilation.Faults)
        {
            var at = path.Length == 0 ? fault.Path : $"{path}.{fault.Path}";
            if (merge?.IsNew(PlanShape.Root, at) == false) continue;
            var node = PlanPath.Locate(root, at);
            var quote = fault.Offset > 0 && IsQuoted(lines, node) ? 1 : 0;
            faults.Add(node.Line, node.Column + fault.Offset + quote, at, fault.Value, fault.Rule, fault.Expected);
        }
    }

    private static bool IsQuoted(string[] lines, DocumentNode node) =>
        node.Line <= lines.Length && node.Column <= lines[node.Line - 1].Length && lines[node.Line - 1][node.Column - 1] is '\'' or '"';
}
