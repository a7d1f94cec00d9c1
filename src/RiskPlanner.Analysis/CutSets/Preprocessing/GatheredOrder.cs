namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>
/// Moves variables that stand below the same gates together: each variable goes to the middle of the gates above it, each gate being in the middle of
/// its variables, over and over (Aloul, Markov, Sakallah, "FORCE: a fast and easy-to-implement variable-ordering heuristic", GLSVLSI 2003).
/// </summary>
internal static class GatheredOrder
{
    private const int Rounds = 60;

    // Work grows with gates times variables; beyond this the walks through the tree have to do.
    private const int MostIncidences = 1 << 18;

    /// <summary>Returns the best order found, starting from <paramref name="start"/>; that one when nothing is better or the module is too large.</summary>
    public static List<int> Improve(BooleanGraph graph, ModuleShape shape, List<int> start)
    {
        if (FindSupports(graph, shape, start) is not { } supports)
            return start;
        var places = new double[start.Count];
        var pulls = new double[start.Count];
        var sums = new double[start.Count];
        var counts = new int[start.Count];
        var order = new int[start.Count];
        for (var variable = 0; variable < places.Length; variable++)
            (places[variable], order[variable]) = (variable, variable);
        var best = order;
        var bestSpan = Span(supports, places);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(sums);
            Array.Clear(counts);
            foreach (var support in supports)
            {
                var sum = 0.0;
                foreach (var variable in support)
                    sum += places[variable];
                foreach (var variable in support)
                {
                    sums[variable] += sum / support.Length;
                    counts[variable]++;
                }
            }
            for (var variable = 0; variable < pulls.Length; variable++)
                pulls[variable] = counts[variable] == 0 ? places[variable] : sums[variable] / counts[variable];
            // Stable: equal pulls keep their sequence, so the same module always gets the same order.
            order = [.. order.OrderBy(variable => pulls[variable])];
            for (var place = 0; place < order.Length; place++)
                places[order[place]] = place;
            var span = Span(supports, places);
            if (span < bestSpan)
                (best, bestSpan) = (order, span);
        }
        return [.. best.Select(variable => start[variable])];
    }

    // The variables below each gate except the root, as positions in the starting order; null when they are too many.
    private static List<int[]>? FindSupports(BooleanGraph graph, ModuleShape shape, List<int> start)
    {
        var below = new Dictionary<int, int[]>();
        for (var position = 0; position < start.Count; position++)
            below.Add(start[position], [position]);
        var supports = new List<int[]>();
        var incidences = 0;
        foreach (var gate in shape.Gates)
        {
            var support = new SortedSet<int>();
            foreach (var edge in graph.ArgumentsOf(gate))
                support.UnionWith(below[edge >> 1]);
            below.Add(gate, [.. support]);
            incidences += support.Count;
            if (incidences > MostIncidences)
                return null;
            if (support.Count < start.Count)
                supports.Add(below[gate]);
        }
        return supports;
    }

    private static double Span(List<int[]> supports, double[] places)
    {
        var total = 0.0;
        foreach (var support in supports)
        {
            var (first, last) = (double.MaxValue, double.MinValue);
            foreach (var variable in support)
                (first, last) = (Math.Min(first, places[variable]), Math.Max(last, places[variable]));
            total += last - first;
        }
        return total;
    }
}
