using RiskPlanner.Analysis.CutSets.Diagrams;

namespace RiskPlanner.Analysis.CutSets;

/// <summary>
/// A fault tree as decision diagrams: one per module, in one node table, each module's variables on levels of their own. A level stands for an
/// event or for an inner module, possibly inverted so that modules without true negation grow with their variables.
/// </summary>
internal sealed class CompiledTree
{
    public required BinaryDecisionDiagram Diagram { get; init; }

    /// <summary>Modules, inner before outer; the last one is the top.</summary>
    public required IReadOnlyList<TreeModule> Modules { get; init; }

    /// <summary>The plain function of each module.</summary>
    public required int[] ModuleEdges { get; init; }

    /// <summary>For each level the fault tree's basic event, or -1 for an inner module.</summary>
    public required int[] EventOfLevel { get; init; }

    /// <summary>For each level the position of the inner module in <see cref="Modules"/>, or -1 for an event.</summary>
    public required int[] ModuleOfLevel { get; init; }

    /// <summary>For each level whether its "true" means that the event does not happen (or that the module's plain function is false).</summary>
    public required bool[] InvertedLevel { get; init; }

    /// <summary>For each level how the module depends on it.</summary>
    public required LevelKind[] KindOfLevel { get; init; }

    /// <summary>Whether the top is the complement of the last module's function.</summary>
    public required bool TopNegated { get; init; }

    /// <summary>Set when the top is always true or always false; there are no modules then.</summary>
    public bool? ConstantTop { get; init; }

    /// <summary>True when some event can be a cause by its absence.</summary>
    public bool HasNegation { get; init; }

    /// <summary>The inner module's function that a literal of this level stands for.</summary>
    public int InnerEdge(int literal)
    {
        var level = literal >> 1;
        var negated = (literal & 1) ^ (InvertedLevel[level] ? 1 : 0);
        return ModuleEdges[ModuleOfLevel[level]] ^ negated;
    }
}
