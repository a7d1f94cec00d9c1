namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// The smallest order of a cut set below each edge, so that a search with an order limit turns back before it is in vain. One pass over the
/// nodes, children before parents, extended when operations add nodes. A literal that stands for an inner module weighs as much as that
/// module's smallest cut set; for prime implicants only literals that happen are weighed, which is a lower bound.
/// </summary>
internal sealed class OrderBounds
{
    private readonly BinaryDecisionDiagram _diagram;
    private readonly CutSetLevels _levels;
    private readonly MemoryBudget _budget;
    private readonly ushort[] _weights;
    private ushort[] _lowest = new ushort[1 << 11];
    private int _known = 1;

    public OrderBounds(BinaryDecisionDiagram diagram, CutSetLevels levels, MemoryBudget budget)
    {
        _diagram = diagram;
        _levels = levels;
        _budget = budget;
        _weights = new ushort[levels.Count];
        _lowest[BinaryDecisionDiagram.True] = 0;
        _lowest[BinaryDecisionDiagram.False] = ushort.MaxValue;
    }

    /// <summary>No cut set below the edge has a smaller order than this.</summary>
    public int LowestOrder(int edge)
    {
        if (edge >> 1 >= _known)
            Extend();
        return _lowest[edge];
    }

    /// <summary>What the event or module of a level adds to the order at least.</summary>
    public int WeightOf(int level)
    {
        if (_weights[level] == 0)
            _weights[level] = _levels.InnerEdge[level] < 0 ? (ushort)1 : (ushort)Math.Max(1, LowestOrder(_levels.InnerEdge[level]));
        return _weights[level];
    }

    private void Extend()
    {
        var count = _diagram.Count;
        if (_lowest.Length < count * 2)
        {
            var length = Math.Max(count * 2, _lowest.Length * 2);
            _budget.Reserve(2L * (length - _lowest.Length));
            Array.Resize(ref _lowest, length);
        }
        var nodes = _diagram.Nodes;
        var first = _known;
        _known = count;
        for (var number = first; number < count; number++)
        {
            ref var node = ref nodes[number];
            var weight = WeightOf(node.Level);
            var (costly, free) = _levels.HighIsFree[node.Level] ? (node.Low, node.High) : (node.High, node.Low);
            _lowest[number * 2] = Smaller(_lowest[costly], weight, _lowest[free]);
            _lowest[(number * 2) + 1] = Smaller(_lowest[costly ^ 1], weight, _lowest[free ^ 1]);
        }
    }

    private static ushort Smaller(ushort costly, int weight, ushort free) => (ushort)Math.Min(Math.Min(ushort.MaxValue, costly + weight), free);
}
