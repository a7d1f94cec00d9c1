using RiskPlanner.Analysis.CutSets.Diagrams;

namespace RiskPlanner.Analysis.CutSets.Listing;

/// <summary>
/// Walks the families set by set, the smallest order first, without holding more than the one set: a walk for each order that turns back where
/// no set of that order can follow. Inner modules are opened on the way.
/// </summary>
internal sealed class CutSetLister
{
    private readonly DiagramNode[] _nodes;
    private readonly int[] _innerOfLiteral;
    private readonly int _root;
    private readonly OrderRange[] _ranges;

    public CutSetLister(ZeroSuppressedDiagram families, int root, int[] innerOfLiteral)
    {
        _nodes = families.Nodes;
        _innerOfLiteral = innerOfLiteral;
        _root = root;
        _ranges = new OrderRange[Math.Max(root, ZeroSuppressedDiagram.Unit) + 1];
        // The empty family has no order: a range that no order lies in.
        _ranges[ZeroSuppressedDiagram.Empty] = new OrderRange(int.MaxValue / 2, -1);
        for (var family = 2; family <= root; family++)
        {
            ref var node = ref _nodes[family];
            var inner = innerOfLiteral[node.Level];
            var literal = inner < 0 ? new OrderRange(1, 1) : _ranges[inner];
            _ranges[family] = OrderRange.Either(_ranges[node.Low], OrderRange.Plus(_ranges[node.High], literal));
        }
    }

    /// <summary>The sets with exactly this many literals, as literals of the diagram; the array is fresh for each set.</summary>
    public IEnumerable<int[]> List(int order)
    {
        // A state of the walk: families that each still have to give one set, and the literals taken so far. Both lists are shared between states.
        var waiting = new Stack<(Pending? Families, Taken? Literals, int Left)>();
        Push(waiting, new Pending(_root, _ranges[_root], null), null, order);
        while (waiting.TryPop(out var state))
        {
            if (state.Families is not { } pending)
            {
                yield return Collect(state.Literals, order);
                continue;
            }
            if (pending.Family == ZeroSuppressedDiagram.Unit)
            {
                Push(waiting, pending.Next, state.Literals, state.Left);
                continue;
            }
            var node = _nodes[pending.Family];
            // The low side is pushed first, so the high side comes out first: sets with early literals lead.
            Push(waiting, Add(node.Low, pending.Next), state.Literals, state.Left);
            var inner = _innerOfLiteral[node.Level];
            var high = Add(node.High, pending.Next);
            if (inner < 0)
                Push(waiting, high, new Taken(node.Level, state.Literals), state.Left - 1);
            else
                Push(waiting, Add(inner, high), state.Literals, state.Left);
        }
    }

    private static void Push(Stack<(Pending?, Taken?, int)> waiting, Pending? families, Taken? literals, int left)
    {
        var possible = families is null ? left == 0 : families.Total.Lowest <= left && left <= families.Total.Highest;
        if (possible)
            waiting.Push((families, literals, left));
    }

    private static int[] Collect(Taken? literals, int order)
    {
        var set = new int[order];
        for (var taken = literals; taken is not null; taken = taken.Next)
            set[--order] = taken.Literal;
        return set;
    }

    private Pending Add(int family, Pending? next) =>
        new(family, next is null ? _ranges[family] : OrderRange.Plus(_ranges[family], next.Total), next);

    private sealed record Pending(int Family, OrderRange Total, Pending? Next);

    private sealed record Taken(int Literal, Taken? Next);
}
