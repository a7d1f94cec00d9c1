namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>Translates a fault tree into a simplified <see cref="BooleanGraph"/>: house events and constants vanish, equal gates become one.</summary>
internal static class GraphCompiler
{
    public static BooleanGraph Compile(FaultTree tree)
    {
        var graph = new BooleanGraph();
        var edges = new int[tree.NodeCount];
        Array.Fill(edges, -1);
        var path = new Stack<int>();
        path.Push(tree.Top.Index);
        while (path.TryPeek(out var index))
        {
            if (edges[index] >= 0)
            {
                path.Pop();
                continue;
            }
            var node = new FaultTreeNode(index);
            if (tree.KindOf(node) != FaultTreeNodeKind.Gate)
            {
                edges[index] = tree.KindOf(node) == FaultTreeNodeKind.BasicEvent
                    ? graph.AddVariable(index)
                    : tree.StateOf(node) ? BooleanGraph.True : BooleanGraph.False;
                path.Pop();
                continue;
            }
            var arguments = tree.ArgumentsOf(node);
            var waiting = false;
            for (var position = arguments.Length - 1; position >= 0; position--)
            {
                if (edges[arguments[position].Index] >= 0)
                    continue;
                path.Push(arguments[position].Index);
                waiting = true;
            }
            if (waiting)
                continue;
            var below = new int[arguments.Length];
            for (var position = 0; position < below.Length; position++)
                below[position] = edges[arguments[position].Index];
            edges[index] = Translate(graph, tree.ConnectiveOf(node), tree.MinimumOf(node), below);
            path.Pop();
        }
        graph.Root = edges[tree.Top.Index];
        return graph;
    }

    private static int Translate(BooleanGraph graph, Connective connective, int minimum, int[] below) => connective switch
    {
        Connective.And => graph.MakeAnd(below),
        Connective.Or => graph.MakeOr(below),
        Connective.AtLeast => graph.MakeAtLeast(minimum, below),
        Connective.Not => below[0] ^ 1,
        Connective.Same => below[0],
        Connective.Nand => graph.MakeAnd(below) ^ 1,
        Connective.Nor => graph.MakeOr(below) ^ 1,
        Connective.Xor => graph.MakeXor(below),
        Connective.Imply => graph.MakeOr([below[0] ^ 1, below[1]]),
        Connective.Iff => graph.MakeXor(below) ^ 1,
        _ => throw new ArgumentOutOfRangeException(nameof(connective), connective, "Unknown connective."),
    };
}
