using RiskPlanner.Analysis.CutSets.Diagrams;

namespace RiskPlanner.Analysis.CutSets.Probabilities;

/// <summary>
/// Exact probabilities by Shannon decomposition: P(f) = p P(f with x) + (1 - p) P(f without x), one pass over the nodes (Rauzy, "New algorithms
/// for fault trees analysis", Reliability Engineering and System Safety 40, 1993). The probability of each function and of its complement are
/// summed separately, never as 1 - P, so that a top of 1e-11 keeps all its digits. Events are independent.
/// </summary>
internal sealed class TopProbability
{
    private readonly CompiledTree _tree;
    private readonly double[] _ofEdge;
    private readonly double[] _levelTrue;
    private readonly double[] _levelFalse;

    /// <summary>Computes the probability of every edge.</summary>
    /// <param name="tree">A tree whose top is not constant.</param>
    /// <param name="ofEvent">The probability of each basic event by its index; NaN when unknown, which makes NaN of what depends on it.</param>
    /// <param name="budget">Pays for the table.</param>
    public TopProbability(CompiledTree tree, Func<int, double> ofEvent, MemoryBudget budget)
    {
        _tree = tree;
        budget.Reserve(16L * tree.Diagram.Count);
        _ofEdge = new double[tree.Diagram.Count * 2];
        _levelTrue = new double[tree.EventOfLevel.Length];
        _levelFalse = new double[tree.EventOfLevel.Length];
        _ofEdge[BinaryDecisionDiagram.True] = 1;
        var first = 1;
        for (var module = 0; module < tree.Modules.Count; module++)
        {
            FillLevels(tree.Modules[module], ofEvent);
            // Nodes of inner modules have smaller numbers than the module's own.
            var last = tree.ModuleEdges[module] >> 1;
            SumNodes(first, last);
            first = last + 1;
        }
        Top = _ofEdge[TopEdge];
    }

    /// <summary>The probability of the top alone; the tables are given back.</summary>
    public static double Evaluate(CompiledTree tree, Func<int, double> ofEvent, MemoryBudget budget)
    {
        var top = new TopProbability(tree, ofEvent, budget).Top;
        budget.Reserve(-16L * tree.Diagram.Count);
        return top;
    }

    /// <summary>The probability of the top, NaN when an event that matters has none.</summary>
    public double Top { get; }

    public int TopEdge => _tree.ModuleEdges[^1] ^ (_tree.TopNegated ? 1 : 0);

    public double Of(int edge) => _ofEdge[edge];

    public double LevelTrue(int level) => _levelTrue[level];

    public double LevelFalse(int level) => _levelFalse[level];

    private void FillLevels(TreeModule module, Func<int, double> ofEvent)
    {
        for (var level = module.FirstLevel; level < module.FirstLevel + module.LevelCount; level++)
        {
            double isTrue, isFalse;
            if (_tree.ModuleOfLevel[level] >= 0)
            {
                isTrue = _ofEdge[_tree.ModuleEdges[_tree.ModuleOfLevel[level]]];
                isFalse = _ofEdge[_tree.ModuleEdges[_tree.ModuleOfLevel[level]] ^ 1];
            }
            else
            {
                isTrue = ofEvent(_tree.EventOfLevel[level]);
                isFalse = 1 - isTrue;
            }
            (_levelTrue[level], _levelFalse[level]) = _tree.InvertedLevel[level] ? (isFalse, isTrue) : (isTrue, isFalse);
        }
    }

    private void SumNodes(int first, int last)
    {
        var nodes = _tree.Diagram.Nodes;
        for (var number = first; number <= last; number++)
        {
            ref var node = ref nodes[number];
            var isTrue = _levelTrue[node.Level];
            var isFalse = _levelFalse[node.Level];
            _ofEdge[number * 2] = (isTrue * _ofEdge[node.High]) + (isFalse * _ofEdge[node.Low]);
            _ofEdge[(number * 2) + 1] = (isTrue * _ofEdge[node.High ^ 1]) + (isFalse * _ofEdge[node.Low ^ 1]);
        }
    }
}
