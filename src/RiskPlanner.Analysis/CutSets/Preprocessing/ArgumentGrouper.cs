namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>
/// Replaces arguments that always occur together by one gate. If a and b stand in the same conjunctions with the same sign and nowhere else,
/// "a and b" is a module: the rest of the tree sees one variable instead of two. Applied to events and to modules.
/// </summary>
internal static class ArgumentGrouper
{
    public static BooleanGraph Group(BooleanGraph graph)
    {
        var isModule = ModuleFinder.Find(graph);
        var uses = ListUses(graph, isModule);
        var groups = FindGroups(graph, uses);
        return groups.Count == 0 ? graph : Rewrite(graph, groups);
    }

    // For each event or module below the root: its parents with the sign of the edge, or null when it may not be grouped.
    private static List<int>?[] ListUses(BooleanGraph graph, bool[] isModule)
    {
        var uses = new List<int>?[graph.Count];
        var barred = new bool[graph.Count];
        var reached = new bool[graph.Count];
        reached[graph.Root >> 1] = true;
        for (var node = graph.Count - 1; node > 0; node--)
        {
            if (!reached[node])
                continue;
            foreach (var edge in graph.ArgumentsOf(node))
            {
                var child = edge >> 1;
                reached[child] = true;
                if (graph.KindOf(child) != OperatorKind.Variable && !isModule[child])
                    continue;
                if (graph.KindOf(node) != OperatorKind.And || (uses[child] is { } earlier && ((earlier[0] ^ edge) & 1) != 0))
                    barred[child] = true;
                (uses[child] ??= []).Add((node << 1) | (edge & 1));
            }
        }
        for (var node = 0; node < graph.Count; node++)
        {
            if (barred[node])
                uses[node] = null;
        }
        return uses;
    }

    private static Dictionary<int, List<int>> FindGroups(BooleanGraph graph, List<int>?[] uses)
    {
        var byUse = new Dictionary<GateKey, List<int>>();
        for (var node = 1; node < graph.Count; node++)
        {
            if (uses[node] is not { } used)
                continue;
            var key = new GateKey(OperatorKind.And, 0, [.. used]);
            if (!byUse.TryGetValue(key, out var members))
                byUse.Add(key, members = []);
            members.Add((node << 1) | (used[0] & 1));
        }
        var groups = new Dictionary<int, List<int>>();
        foreach (var members in byUse.Values)
        {
            // A gate whose arguments all group together is that group already.
            var parents = uses[members[0] >> 1]!;
            if (members.Count < 2 || parents.Any(parent => graph.ArgumentsOf(parent >> 1).Length == members.Count))
                continue;
            foreach (var member in members)
                groups.Add(member, members);
        }
        return groups;
    }

    private static BooleanGraph Rewrite(BooleanGraph graph, Dictionary<int, List<int>> groups)
    {
        var result = new BooleanGraph();
        var edges = new int[graph.Count];
        var joined = new Dictionary<List<int>, int>(ReferenceEqualityComparer.Instance);
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
                if (!groups.TryGetValue(edge, out var members) || graph.KindOf(node) != OperatorKind.And)
                {
                    below.Add(edges[edge >> 1] ^ (edge & 1));
                    continue;
                }
                if (edge != members[0])
                    continue;
                if (!joined.TryGetValue(members, out var group))
                {
                    group = result.MakeAnd(members.Select(member => edges[member >> 1] ^ (member & 1)));
                    joined.Add(members, group);
                }
                below.Add(group);
            }
            edges[node] = graph.KindOf(node) switch
            {
                OperatorKind.And => result.MakeAnd(below),
                OperatorKind.Xor => result.MakeXor(below),
                _ => result.MakeAtLeast(graph.DataOf(node), below),
            };
        }
        result.Root = edges[graph.Root >> 1] ^ (graph.Root & 1);
        return result;
    }
}
