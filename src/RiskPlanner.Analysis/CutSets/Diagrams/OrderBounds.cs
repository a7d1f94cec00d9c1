namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// The smallest order of a cut set below each edge, so that a search with an order limit turns back before it is in vain. One pass over the
/// nodes, children before parents. A literal that stands for an inner module weighs as much as that module's smallest cut set.
/// </summary>
internal sealed class OrderBounds
{
    private readonly ushort[] _lowest;
    private readonly ushort[] _weights;

    /// <summary>Computes the bounds.</summary>
    /// <param name="diagram">The finished diagrams of all modules.</param>
    /// <param name="innerModules">For each level the edge of the module that it stands for, or -1 for an event.</param>
    /// <param name="bounded">For each level whether its module has unate variables only; elsewhere the bound is zero.</param>
    /// <param name="budget">Pays for the tables.</param>
    public OrderBounds(BinaryDecisionDiagram diagram, int[] innerModules, bool[] bounded, MemoryBudget budget)
    {
        budget.Reserve(4L * diagram.Count);
        _lowest = new ushort[diagram.Count * 2];
        _weights = new ushort[innerModules.Length * 2];
        var weighed = new bool[innerModules.Length];
        var nodes = diagram.Nodes;
        _lowest[BinaryDecisionDiagram.True] = 0;
        _lowest[BinaryDecisionDiagram.False] = ushort.MaxValue;
        for (var number = 1; number < diagram.Count; number++)
        {
            ref var node = ref nodes[number];
            if (!weighed[node.Level])
            {
                weighed[node.Level] = true;
                var inner = innerModules[node.Level];
                _weights[node.Level * 2] = inner < 0 ? (ushort)1 : Math.Max((ushort)1, _lowest[inner]);
                _weights[(node.Level * 2) + 1] = inner < 0 ? (ushort)1 : Math.Max((ushort)1, _lowest[inner ^ 1]);
            }
            if (!bounded[node.Level])
                continue;
            // Plain edges grow towards true, so the literal costs on the high side; complemented edges grow towards false.
            _lowest[number * 2] = Math.Min(Sum(_lowest[node.High], _weights[node.Level * 2]), _lowest[node.Low]);
            _lowest[(number * 2) + 1] = Math.Min(Sum(_lowest[node.Low ^ 1], _weights[(node.Level * 2) + 1]), _lowest[node.High ^ 1]);
        }
    }

    /// <summary>No cut set below the edge has a smaller order than this.</summary>
    public int LowestOrder(int edge) => edge < _lowest.Length ? _lowest[edge] : 0;

    /// <summary>What a literal adds to the order at least.</summary>
    public int WeightOf(int literal) => _weights[literal];

    private static ushort Sum(ushort first, ushort second) => (ushort)Math.Min(ushort.MaxValue, first + second);
}
