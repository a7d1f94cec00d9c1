using RiskPlanner.Analysis.CutSets.Diagrams;

namespace RiskPlanner.Analysis.CutSets.Probabilities;

/// <summary>
/// Importance of every event in two passes over the diagram, not one pass per event: the derivative of the top by an event is the sum, over the
/// event's nodes, of the probability to arrive there times the difference between its two sides; through a module it follows the chain rule.
/// </summary>
internal static class ImportanceCalculator
{
    // Below this share of the top, "P - p * Birnbaum" has lost too many digits; the value is then computed afresh with p = 0.
    private const double Cancelled = 1e-6;

    // What is left of "P - p * Birnbaum" when every digit is lost: the event is then taken to be one that the top cannot do without.
    private const double Noise = 1e-12;

    // Node visits that may be spent on computing afresh; a conjunction of 100,000 events would otherwise take quadratic time.
    private const long MostVisits = 200_000_000;

    /// <summary>Returns the importance of every event that the top depends on, the largest Birnbaum importance first, then by name.</summary>
    public static IReadOnlyList<EventImportance> Calculate(FaultTree source, CompiledTree tree, TopProbability probability, MemoryBudget budget)
    {
        var top = probability.Top;
        var derivatives = Differentiate(tree, probability, budget);
        var result = new List<EventImportance>();
        var visits = 0L;
        foreach (var (basicEvent, birnbaum) in derivatives)
        {
            budget.Cancellation.ThrowIfCancellationRequested();
            var p = ProbabilityOf(source, basicEvent);
            var with = top + ((1 - p) * birnbaum);
            var without = top - (p * birnbaum);
            if (without < top * Cancelled && (visits += tree.Diagram.Count) <= MostVisits)
                without = TopProbability.Evaluate(tree, index => index == basicEvent ? 0 : ProbabilityOf(source, index), budget);
            else if (without < top * Noise)
                without = 0;
            result.Add(new EventImportance(
                source.NameOf(new FaultTreeNode(basicEvent))!,
                p,
                birnbaum,
                p * with / top,
                p * birnbaum / top,
                with / top,
                without > 0 ? top / without : null));
        }
        return [.. result.OrderByDescending(importance => importance.Birnbaum).ThenBy(importance => importance.Event, StringComparer.Ordinal)];
    }

    private static double ProbabilityOf(FaultTree source, int basicEvent) => source.ProbabilityOf(new FaultTreeNode(basicEvent)) ?? double.NaN;

    private static Dictionary<int, double> Differentiate(CompiledTree tree, TopProbability probability, MemoryBudget budget)
    {
        var last = probability.TopEdge >> 1;
        budget.Reserve(9L * (last + 1));
        var arrival = new double[last + 1];
        var reached = new bool[last + 1];
        var byEvent = new Dictionary<int, double>();
        arrival[last] = Sign(probability.TopEdge);
        reached[last] = true;
        var nodes = tree.Diagram.Nodes;
        for (var number = last; number > 0; number--)
        {
            // Outer modules come first: all of a module's parents are done before its root.
            if (!reached[number])
                continue;
            ref var node = ref nodes[number];
            var weight = arrival[number];
            reached[node.High >> 1] = reached[node.Low >> 1] = true;
            arrival[node.High >> 1] += weight * probability.LevelTrue(node.Level) * Sign(node.High);
            arrival[node.Low >> 1] += weight * probability.LevelFalse(node.Level) * Sign(node.Low);
            var difference = weight * (probability.Of(node.High) - probability.Of(node.Low)) * (tree.InvertedLevel[node.Level] ? -1 : 1);
            if (tree.ModuleOfLevel[node.Level] is >= 0 and var inner)
            {
                var root = tree.ModuleEdges[inner];
                reached[root >> 1] = true;
                arrival[root >> 1] += difference * Sign(root);
            }
            else
            {
                var basicEvent = tree.EventOfLevel[node.Level];
                byEvent[basicEvent] = byEvent.GetValueOrDefault(basicEvent) + difference;
            }
        }
        budget.Reserve(-9L * (last + 1));
        return byEvent;
    }

    private static double Sign(int edge) => (edge & 1) == 0 ? 1 : -1;
}
