namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>
/// Uses what a module's root already says about an event: in "a or f(a, b)" the rest only matters when a is false, so it becomes f(false, b), and
/// in "a and f(a, b)" it becomes f(true, b). A cut set of one event thereby leaves the whole rest of the tree. The idea is the "common-cause
/// failure" step of Niemelä, "On simplification of large fault trees", Reliability Engineering and System Safety 44(2), 1994.
/// </summary>
internal static class LiteralFactoring
{
    // Each round may turn further gates into modules or bring events up to a root. The bound keeps hostile models linear.
    private const int Rounds = 8;

    public static BooleanGraph Apply(BooleanGraph graph)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (Factor(graph) is not { } next)
                return graph;
            graph = GraphSimplifier.Simplify(next);
        }
        return graph;
    }

    // Null when there was nothing to do.
    private static BooleanGraph? Factor(BooleanGraph graph)
    {
        var isModule = ModuleFinder.Find(graph);
        var owner = new int[graph.Count];
        var known = new int[graph.Count];
        for (var node = 1; node < graph.Count; node++)
        {
            if (!isModule[node] || graph.KindOf(node) != OperatorKind.And)
                continue;
            foreach (var edge in graph.ArgumentsOf(node))
            {
                // Where a conjunction's own literal is false, the rest does not matter.
                if (graph.KindOf(edge >> 1) == OperatorKind.Variable)
                    (owner[edge >> 1], known[edge >> 1]) = (node, BooleanGraph.True ^ (edge & 1));
            }
        }

        var changed = false;
        var result = new BooleanGraph();
        var edges = new int[graph.Count];
        for (var node = 1; node < graph.Count; node++)
        {
            if (graph.KindOf(node) == OperatorKind.Variable)
            {
                edges[node] = result.AddVariable(graph.DataOf(node));
                continue;
            }
            var below = new List<int>();
            foreach (var edge in graph.ArgumentsOf(node))
            {
                var child = edge >> 1;
                var replaced = owner[child] != 0 && owner[child] != node;
                changed |= replaced;
                below.Add((replaced ? known[child] : edges[child]) ^ (edge & 1));
            }
            edges[node] = graph.KindOf(node) switch
            {
                OperatorKind.And => result.MakeAnd(below),
                OperatorKind.Xor => result.MakeXor(below),
                _ => result.MakeAtLeast(graph.DataOf(node), below),
            };
        }
        result.Root = edges[graph.Root >> 1] ^ (graph.Root & 1);
        return changed ? result : null;
    }
}
