namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>
/// Takes out what the terms of a disjunction have in common: "(a and b and c) or (a and b and d)" becomes "a and b and (c or d)", and a term that
/// contains another one goes. Factors are found greedily, the argument that most terms share first (the distributive law as in the algebraic factoring
/// of logic synthesis: Brayton, Rudell, Sangiovanni-Vincentelli, Wang, "MIS: a multiple-level logic optimization system", IEEE Transactions on
/// CAD 6(6), 1987). By De Morgan's law the same holds for conjunctions of disjunctions, which here are the same gates with negated edges.
/// </summary>
internal static class TermFactoring
{
    // Factoring brings up further terms with something in common. In practice two rounds end it; the bound keeps a hostile model linear.
    private const int Rounds = 4;

    // The search takes the number of terms times their arguments; a gate where that is more keeps its form.
    private const long MostWork = 4_000_000;

    public static BooleanGraph Apply(BooleanGraph graph)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (Factor(graph) is not { } next)
                return graph;
            graph = GraphSimplifier.Simplify(next);
        }
        return graph;
    }

    // Null when there was nothing to do.
    private static BooleanGraph? Factor(BooleanGraph graph)
    {
        var parents = new int[graph.Count];
        for (var node = graph.Count - 1; node > 0; node--)
        {
            foreach (var edge in graph.ArgumentsOf(node))
                parents[edge >> 1]++;
        }

        var changed = false;
        var result = new BooleanGraph();
        var edges = new int[graph.Count];
        for (var node = 1; node < graph.Count; node++)
        {
            if (graph.KindOf(node) == OperatorKind.Variable)
            {
                edges[node] = result.AddVariable(graph.DataOf(node));
                continue;
            }
            var below = graph.ArgumentsOf(node);
            if (graph.KindOf(node) == OperatorKind.And && TermsOf(graph, below, parents, edges) is { } terms && FactorTerms(result, terms) is { } factored)
            {
                var others = below.Where(edge => !IsTerm(graph, edge, parents)).Select(edge => edges[edge >> 1] ^ (edge & 1));
                edges[node] = result.MakeAnd([.. others, .. factored.Select(term => term ^ 1)]);
                changed = true;
                continue;
            }
            var mapped = below.Select(edge => edges[edge >> 1] ^ (edge & 1));
            edges[node] = graph.KindOf(node) switch
            {
                OperatorKind.And => result.MakeAnd(mapped),
                OperatorKind.Xor => result.MakeXor(mapped),
                _ => result.MakeAtLeast(graph.DataOf(node), mapped),
            };
        }
        result.Root = edges[graph.Root >> 1] ^ (graph.Root & 1);
        return changed ? result : null;
    }

    // A conjunction that only this gate uses, negated: of a gate's arguments the terms of a disjunction. One that others use is built anyway.
    private static bool IsTerm(BooleanGraph graph, int edge, int[] parents) =>
        (edge & 1) != 0 && graph.KindOf(edge >> 1) == OperatorKind.And && parents[edge >> 1] == 1;

    // The arguments of each term; null when there are fewer than two terms, or too many.
    private static List<HashSet<int>>? TermsOf(BooleanGraph graph, int[] below, int[] parents, int[] edges)
    {
        var terms = below.Where(edge => IsTerm(graph, edge, parents)).Select(edge => graph.ArgumentsOf(edge >> 1)).ToList();
        return terms.Count < 2 || terms.Sum(term => (long)term.Length) * terms.Count > MostWork
            ? null
            : [.. terms.Select(term => term.Select(edge => edges[edge >> 1] ^ (edge & 1)).ToHashSet())];
    }

    // The terms that are left, as edges of the new graph; null when no two have anything in common. The nesting is as deep as factors lie in each
    // other, for which a gate needs so many terms, each longer than the last: the bound on the work allows two hundred.
    private static List<int>? FactorTerms(BooleanGraph result, List<HashSet<int>> terms)
    {
        var done = new List<int>();
        while (MostShared(terms) is { } shared)
        {
            var with = terms.FindAll(term => term.Contains(shared));
            var common = with[0].Where(argument => with.TrueForAll(term => term.Contains(argument))).ToList();
            var rest = with.ConvertAll(term => term.Except(common).ToHashSet());
            // A term that is nothing but the common part makes the others superfluous.
            if (rest.Exists(term => term.Count == 0))
                done.Add(result.MakeAnd(common));
            else
                done.Add(result.MakeAnd([.. common, result.MakeOr(FactorTerms(result, rest) ?? rest.ConvertAll(result.MakeAnd))]));
            terms = terms.FindAll(term => !term.Contains(shared));
        }
        if (done.Count == 0)
            return null;
        done.AddRange(terms.Select(result.MakeAnd));
        return done;
    }

    // The argument that most terms have, of those the first; null when none stands in two.
    private static int? MostShared(List<HashSet<int>> terms)
    {
        var counts = new Dictionary<int, int>();
        foreach (var argument in terms.SelectMany(term => term))
            counts[argument] = counts.GetValueOrDefault(argument) + 1;
        int? best = null;
        foreach (var argument in terms.SelectMany(term => term))
        {
            if (counts[argument] > (best is { } known ? counts[known] : 1))
                best = argument;
        }
        return best;
    }
}
