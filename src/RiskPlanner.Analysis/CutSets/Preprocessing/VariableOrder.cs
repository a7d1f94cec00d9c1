namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>Chooses the order of the variables of one module. A variable is an event or a module inside it.</summary>
internal static class VariableOrder
{
    /// <summary>Returns the variables (graph nodes) of the module, the first one to stand nearest to the root of the diagram.</summary>
    public static List<int> Choose(BooleanGraph graph, int module, bool[] isModule, ModuleShape shape, OrderingRule rule)
    {
        var order = new List<int>();
        var seen = new HashSet<int>();
        var path = new Stack<int>();
        path.Push(module);
        while (path.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            if (node != module && (isModule[node] || graph.KindOf(node) == OperatorKind.Variable))
            {
                order.Add(node);
                continue;
            }
            var below = Sequence(graph, node, shape, rule);
            for (var position = below.Length - 1; position >= 0; position--)
                path.Push(below[position]);
        }
        return rule == OrderingRule.Gathered ? GatheredOrder.Improve(graph, shape, order) : order;
    }

    private static int[] Sequence(BooleanGraph graph, int gate, ModuleShape shape, OrderingRule rule)
    {
        var below = graph.ArgumentsOf(gate).Select(edge => edge >> 1);
        return rule switch
        {
            OrderingRule.SmallFirst => [.. below.OrderBy(shape.SizeOf)],
            OrderingRule.LargeFirst => [.. below.OrderBy(node => shape.SizeOf(node) <= 1 ? double.NegativeInfinity : -shape.SizeOf(node))],
            OrderingRule.RepeatedFirst or OrderingRule.Gathered => [.. below.OrderByDescending(shape.SharingOf)],
            OrderingRule.Reversed => [.. below.Reverse()],
            _ => [.. below],
        };
    }
}
