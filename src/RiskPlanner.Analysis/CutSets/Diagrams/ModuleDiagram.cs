using RiskPlanner.Analysis.CutSets.Preprocessing;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>Builds the decision diagram of one module, gate by gate, and drops the diagrams of gates whose parents are all done.</summary>
internal static class ModuleDiagram
{
    private const int FirstCollection = 1 << 20;

    /// <summary>Returns the edge of the module's function, or -1 when it does not fit under the diagram's ceiling.</summary>
    /// <param name="diagram">Receives the nodes.</param>
    /// <param name="graph">The tree.</param>
    /// <param name="shape">The module.</param>
    /// <param name="levels">The level of each variable of the module, by graph node.</param>
    /// <param name="polarity">How the module depends on each variable.</param>
    /// <param name="held">Edges of other modules, which must survive a collection; rewritten when nodes move.</param>
    /// <param name="done">How many of the module's gates were built: the sequence of gates is the same in every order of the variables.</param>
    public static int Build(
        BinaryDecisionDiagram diagram, BooleanGraph graph, ModuleShape shape, int[] levels, Polarity[] polarity, Span<int> held, out int done)
    {
        done = 0;
        var slots = new Dictionary<int, int>();
        var edges = new int[shape.Gates.Count + shape.Variables.Count];
        Array.Fill(edges, -1);
        var next = 0;
        foreach (var variable in shape.Variables)
        {
            // A variable that only ever works by being false gets a level that means "it is false".
            var inverted = polarity[variable] == Polarity.Negative ? 1 : 0;
            edges[next] = diagram.Node(levels[variable], BinaryDecisionDiagram.True, BinaryDecisionDiagram.False) ^ inverted;
            slots.Add(variable, next++);
        }
        var waiting = shape.Gates.ToDictionary(gate => gate, shape.ParentsOf);
        var collectAt = Math.Max(FirstCollection, diagram.Count * 2);
        var result = -1;
        foreach (var gate in shape.Gates)
        {
            var below = graph.ArgumentsOf(gate);
            var operands = new int[below.Length];
            for (var position = 0; position < below.Length; position++)
                operands[position] = edges[slots[below[position] >> 1]] ^ (below[position] & 1);
            result = Combine(diagram, graph.KindOf(gate), graph.DataOf(gate), operands);
            if (result < 0)
                return -1;
            done++;
            edges[next] = result;
            slots.Add(gate, next++);
            foreach (var edge in below)
            {
                if (waiting.TryGetValue(edge >> 1, out var left))
                {
                    waiting[edge >> 1] = left - 1;
                    if (left == 1)
                        edges[slots[edge >> 1]] = -1;
                }
            }
            if (diagram.Count > collectAt)
            {
                diagram.Collect(edges, held);
                collectAt = Math.Max(FirstCollection, diagram.Count * 2);
            }
        }
        return edges[next - 1];
    }

    private static int Combine(BinaryDecisionDiagram diagram, OperatorKind kind, int minimum, int[] operands)
    {
        // From the deepest to the topmost: each step then adds to the front of the diagram instead of searching through it.
        var ordered = operands;
        var levels = new int[operands.Length];
        for (var position = 0; position < levels.Length; position++)
            levels[position] = -diagram.LevelOf(operands[position]);
        Array.Sort(levels, ordered);
        switch (kind)
        {
            case OperatorKind.And:
                return Fold(ordered, diagram.And);
            case OperatorKind.Xor:
                return Fold(ordered, diagram.Xor);
            default:
                return AtLeast(diagram, minimum, ordered);
        }
    }

    private static int Fold(int[] operands, Func<int, int, int> combine)
    {
        var result = operands[0];
        for (var position = 1; position < operands.Length && result >= 0; position++)
            result = combine(result, operands[position]);
        return result;
    }

    private static int AtLeast(BinaryDecisionDiagram diagram, int minimum, int[] operands)
    {
        // needed[k]: at least k of the operands seen so far. More is harder, so "k after" is "k before, or k - 1 before and this one".
        var needed = new int[minimum + 1];
        Array.Fill(needed, BinaryDecisionDiagram.False);
        needed[0] = BinaryDecisionDiagram.True;
        for (var seen = 0; seen < operands.Length; seen++)
        {
            var left = operands.Length - seen - 1;
            for (var k = Math.Min(minimum, seen + 1); k >= Math.Max(1, minimum - left); k--)
            {
                var with = diagram.And(operands[seen], needed[k - 1]);
                needed[k] = with < 0 ? with : diagram.Or(with, needed[k]);
                if (needed[k] < 0)
                    return -1;
            }
        }
        return needed[minimum];
    }
}
