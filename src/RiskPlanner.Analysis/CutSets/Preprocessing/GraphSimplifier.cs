namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>
/// Joins gates of the same kind that only one parent uses (coalescing), and groups the arguments that only one gate uses into a gate of
/// their own, which then is a module. Both keep the function and make the decision diagram's work smaller.
/// </summary>
internal static class GraphSimplifier
{
    // Coalescing may make two arguments meet (x and not x), which makes a constant, which makes more coalescing possible. In practice two
    // rounds end it; the bound keeps a hostile model linear.
    private const int Rounds = 6;

    public static BooleanGraph Simplify(BooleanGraph graph)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var next = Rebuild(graph);
            var settled = next.Count == graph.Count;
            graph = next;
            if (settled)
                break;
        }
        return graph;
    }

    private static BooleanGraph Rebuild(BooleanGraph graph)
    {
        var parents = CountParents(graph);
        var result = new BooleanGraph();
        var edges = new int[graph.Count];
        Array.Fill(edges, -1);
        edges[0] = BooleanGraph.True;
        var flattened = new int[graph.Count][];
        var path = new Stack<int>();
        path.Push(graph.Root >> 1);
        while (path.TryPeek(out var node))
        {
            if (edges[node] >= 0)
            {
                path.Pop();
                continue;
            }
            if (graph.KindOf(node) == OperatorKind.Variable)
            {
                edges[node] = result.AddVariable(graph.DataOf(node));
                path.Pop();
                continue;
            }
            if (flattened[node] is not { } below)
            {
                below = flattened[node] = Flatten(graph, node, parents);
                for (var position = below.Length - 1; position >= 0; position--)
                {
                    if (edges[below[position] >> 1] < 0)
                        path.Push(below[position] >> 1);
                }
                continue;
            }
            var mapped = below.Select(edge => edges[edge >> 1] ^ (edge & 1));
            edges[node] = graph.KindOf(node) switch
            {
                OperatorKind.And => result.MakeAnd(mapped),
                OperatorKind.Xor => result.MakeXor(mapped),
                _ => result.MakeAtLeast(graph.DataOf(node), mapped),
            };
            path.Pop();
        }
        result.Root = edges[graph.Root >> 1] ^ (graph.Root & 1);
        return result;
    }

    private static int[] Flatten(BooleanGraph graph, int node, int[] parents)
    {
        var kind = graph.KindOf(node);
        var own = graph.ArgumentsOf(node);
        if (kind == OperatorKind.AtLeast || !own.Any(edge => Absorbed(graph, edge, kind, parents)))
            return own;
        var flat = new List<int>();
        var waiting = new Stack<int>(own.Reverse());
        while (waiting.TryPop(out var edge))
        {
            if (!Absorbed(graph, edge, kind, parents))
            {
                flat.Add(edge);
                continue;
            }
            var below = graph.ArgumentsOf(edge >> 1);
            for (var position = below.Length - 1; position >= 0; position--)
                waiting.Push(below[position]);
        }
        return [.. flat];
    }

    private static bool Absorbed(BooleanGraph graph, int edge, OperatorKind kind, int[] parents) =>
        (edge & 1) == 0 && graph.KindOf(edge >> 1) == kind && parents[edge >> 1] == 1;

    private static int[] CountParents(BooleanGraph graph)
    {
        var parents = new int[graph.Count];
        var reached = new bool[graph.Count];
        reached[graph.Root >> 1] = true;
        parents[graph.Root >> 1] = 1;
        // Parents have larger numbers than their children.
        for (var node = graph.Count - 1; node > 0; node--)
        {
            if (!reached[node])
                continue;
            foreach (var edge in graph.ArgumentsOf(node))
            {
                reached[edge >> 1] = true;
                parents[edge >> 1]++;
            }
        }
        return parents;
    }
}
