namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>
/// Finds the modules of a graph: gates whose events occur nowhere else, so that each can be analysed alone and then stand for one variable.
/// Two passes, linear time: Dutuit and Rauzy, "A linear-time algorithm to find modules of fault trees", IEEE Transactions on Reliability 45(3), 1996.
/// </summary>
internal static class ModuleFinder
{
    /// <summary>Marks the module roots, the root of the graph among them. Variables are not marked.</summary>
    public static bool[] Find(BooleanGraph graph)
    {
        var first = new int[graph.Count];
        var second = new int[graph.Count];
        var last = new int[graph.Count];
        var root = graph.Root >> 1;
        Date(graph, root, first, second, last);

        var isModule = new bool[graph.Count];
        var earliest = new int[graph.Count];
        var latest = new int[graph.Count];
        for (var node = 1; node < graph.Count; node++)
        {
            // Children have smaller numbers; a node that was never dated is not below the root.
            if (first[node] == 0)
                continue;
            earliest[node] = int.MaxValue;
            foreach (var edge in graph.ArgumentsOf(node))
            {
                var child = edge >> 1;
                earliest[node] = Math.Min(earliest[node], Math.Min(first[child], earliest[child]));
                latest[node] = Math.Max(latest[node], Math.Max(last[child], latest[child]));
            }
            if (graph.KindOf(node) == OperatorKind.Variable)
                continue;
            isModule[node] = earliest[node] > first[node] && latest[node] < second[node];
        }
        if (graph.KindOf(root) is not (OperatorKind.Variable or OperatorKind.True))
            isModule[root] = true;
        return isModule;
    }

    private static void Date(BooleanGraph graph, int root, int[] first, int[] second, int[] last)
    {
        var date = 0;
        var path = new Stack<(int Node, int Next)>();
        first[root] = ++date;
        path.Push((root, 0));
        while (path.TryPop(out var step))
        {
            var below = graph.ArgumentsOf(step.Node);
            if (step.Next == below.Length)
            {
                second[step.Node] = last[step.Node] = ++date;
                continue;
            }
            path.Push((step.Node, step.Next + 1));
            var child = below[step.Next] >> 1;
            date++;
            if (first[child] != 0)
            {
                last[child] = date;
                continue;
            }
            first[child] = date;
            path.Push((child, 0));
        }
    }
}
