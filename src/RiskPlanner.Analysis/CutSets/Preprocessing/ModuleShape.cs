namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>Sizes of the gates inside one module, for the ordering rules and for releasing diagrams that nobody needs any more.</summary>
internal sealed class ModuleShape
{
    private readonly Dictionary<int, double> _sizes = [];
    private readonly Dictionary<int, double> _sharing = [];
    private readonly Dictionary<int, int> _parents = [];

    public ModuleShape(BooleanGraph graph, int module, bool[] isModule)
    {
        var gates = new List<int>();
        var seen = new HashSet<int> { module };
        var path = new Stack<int>();
        path.Push(module);
        while (path.TryPop(out var node))
        {
            if (node != module && (isModule[node] || graph.KindOf(node) == OperatorKind.Variable))
            {
                Variables.Add(node);
                continue;
            }
            gates.Add(node);
            foreach (var edge in graph.ArgumentsOf(node))
            {
                var child = edge >> 1;
                _parents[child] = _parents.GetValueOrDefault(child) + 1;
                if (seen.Add(child))
                    path.Push(child);
            }
        }

        // Children have smaller numbers than their parents.
        gates.Sort();
        Gates = gates;
        foreach (var variable in Variables)
        {
            _sizes[variable] = 1;
            _sharing[variable] = _parents[variable];
        }
        foreach (var gate in gates)
        {
            var below = graph.ArgumentsOf(gate);
            _sizes[gate] = below.Sum(edge => _sizes[edge >> 1]);
            _sharing[gate] = below.Average(edge => _sharing[edge >> 1]);
        }
    }

    /// <summary>The gates of the module, children before parents, the module's root last.</summary>
    public List<int> Gates { get; }

    /// <summary>The events and inner modules, in no meaningful order.</summary>
    public List<int> Variables { get; } = [];

    /// <summary>Number of variables below, counted as often as they occur.</summary>
    public double SizeOf(int node) => _sizes[node];

    /// <summary>How many parents the variables below have on average.</summary>
    public double SharingOf(int node) => _sharing[node];

    /// <summary>Number of edges of this module that lead to the node.</summary>
    public int ParentsOf(int node) => _parents.GetValueOrDefault(node);
}
