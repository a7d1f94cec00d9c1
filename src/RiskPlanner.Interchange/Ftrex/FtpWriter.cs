using System.Globalization;
using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Interchange.Ftrex;

/// <summary>
/// Writes a fault tree in the text form that FTREX reads ("FTP"): a line for each gate with <c>*</c> for and, <c>+</c> for or, a number for a vote; <c>PROCESS</c> with the
/// top; <c>IMPORT</c> with the probabilities, where all events have one. No reference of the form is published; it is written as the grammar and the
/// models of the OpenPRA initiative's PRAcciolini have it. Names are those of letters, digits, underscores and hyphens.
/// </summary>
public static class FtpWriter
{
    /// <summary>Writes what the top depends on.</summary>
    /// <param name="tree">The tree; its top must be a gate, and its gates and, or, votes and second names.</param>
    /// <param name="output">Receives the text; stays open.</param>
    /// <exception cref="ArgumentException">The top is not a gate, or the form has no sign for a gate of the tree.</exception>
    public static void Write(FaultTree tree, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(output);
        if (tree.KindOf(tree.Top) != FaultTreeNodeKind.Gate) throw new ArgumentException($"The top '{tree.NameOf(tree.Top)}' is not a gate.", nameof(tree));
        var names = new FtpNames(tree);
        foreach (var gate in names.Gates) output.Write($"{names[gate]} {SignOf(tree, gate)} {string.Join(' ', tree.ArgumentsOf(gate).ToArray().Select(argument => names[argument]))}\n");
        output.Write("ENDTREE\n");
        output.Write($"PROCESS {names[tree.Top]}\n");
        if (names.Events.Count == 0 || names.Events.Any(node => tree.ProbabilityOf(node) is null)) return;
        output.Write("IMPORT\n");
        foreach (var node in names.Events) output.Write($"{tree.ProbabilityOf(node)!.Value.ToString("E6", CultureInfo.InvariantCulture)} {names[node]}\n");
    }

    private static string SignOf(FaultTree tree, FaultTreeNode gate) => tree.ConnectiveOf(gate) switch
    {
        Connective.And => "*",
        Connective.Or or Connective.Same => "+",
        Connective.AtLeast => tree.MinimumOf(gate).ToString(CultureInfo.InvariantCulture),
        var other => throw new ArgumentException($"The form has no sign for a gate '{other}'.", nameof(tree)),
    };
}
