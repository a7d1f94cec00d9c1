using System.Numerics;
using RiskPlanner.Analysis.CutSets.Diagrams;

namespace RiskPlanner.Analysis.CutSets.Counting;

/// <summary>
/// Counts the sets of a family by order without listing them: one pass over the nodes, children before parents. The numbers are held in the
/// smallest type that an estimate in floating point shows to be large enough.
/// </summary>
internal static class OrderCounter
{
    /// <summary>Returns the number of sets of each order, from order 0.</summary>
    /// <param name="families">The diagrams.</param>
    /// <param name="root">The family to count.</param>
    /// <param name="innerOfLiteral">For each literal the family that it stands for, or -1 for an event. Inner families have smaller numbers.</param>
    /// <param name="limit">Largest order counted; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="budget">Cancellation.</param>
    public static BigInteger[] Count(ZeroSuppressedDiagram families, int root, int[] innerOfLiteral, int limit, MemoryBudget budget)
    {
        var uses = CountUses(families, root, innerOfLiteral);
        // Factors of two absorb the rounding of the estimate many times over.
        return Estimate(families, root, innerOfLiteral, uses) switch
        {
            < 9e18 => Count<ulong>(families, root, innerOfLiteral, uses, limit, budget),
            < 1.6e38 => Count<UInt128>(families, root, innerOfLiteral, uses, limit, budget),
            _ => Count<BigInteger>(families, root, innerOfLiteral, uses, limit, budget),
        };
    }

    private static BigInteger[] Count<T>(
        ZeroSuppressedDiagram families, int root, int[] innerOfLiteral, int[] uses, int limit, MemoryBudget budget)
        where T : struct, INumberBase<T>
    {
        var known = new OrderPolynomial<T>?[root + 1];
        var nodes = families.Nodes;

        OrderPolynomial<T> Take(int family)
        {
            if (family <= ZeroSuppressedDiagram.Unit)
                return family == ZeroSuppressedDiagram.Unit ? OrderPolynomial<T>.One() : OrderPolynomial<T>.Empty();
            var polynomial = known[family]!;
            if (--uses[family] > 0)
                return polynomial.Clone();
            known[family] = null;
            return polynomial;
        }

        for (var family = 2; family <= root; family++)
        {
            if (uses[family] == 0)
                continue;
            if ((family & 0xFFFF) == 0)
                budget.Cancellation.ThrowIfCancellationRequested();
            ref var node = ref nodes[family];
            var with = Take(node.High);
            var inner = innerOfLiteral[node.Level];
            if (inner < 0)
                with.Shift(1);
            else
                with = with.Times(Take(inner), limit);
            with.Cut(limit);
            var without = Take(node.Low);
            if (with.Length < without.Length)
                (with, without) = (without, with);
            with.Add(without);
            known[family] = with;
        }
        var total = Take(root);
        var highest = total.Highest;
        while (highest > 0 && T.IsZero(total[highest]))
            highest--;
        var counts = new BigInteger[Math.Max(1, highest + 1)];
        for (var order = 0; order < counts.Length; order++)
            counts[order] = BigInteger.CreateChecked(total[order]);
        return counts;
    }

    // How often each needed node will be asked for; the root once.
    private static int[] CountUses(ZeroSuppressedDiagram families, int root, int[] innerOfLiteral)
    {
        var uses = new int[Math.Max(root, ZeroSuppressedDiagram.Unit) + 1];
        uses[root] = 1;
        var nodes = families.Nodes;
        for (var family = root; family > ZeroSuppressedDiagram.Unit; family--)
        {
            if (uses[family] == 0)
                continue;
            ref var node = ref nodes[family];
            uses[node.High]++;
            uses[node.Low]++;
            if (innerOfLiteral[node.Level] is >= 0 and var inner)
                uses[inner]++;
        }
        return uses;
    }

    private static double Estimate(ZeroSuppressedDiagram families, int root, int[] innerOfLiteral, int[] uses)
    {
        var totals = new double[Math.Max(root, ZeroSuppressedDiagram.Unit) + 1];
        totals[ZeroSuppressedDiagram.Unit] = 1;
        var nodes = families.Nodes;
        for (var family = 2; family <= root; family++)
        {
            if (uses[family] == 0)
                continue;
            ref var node = ref nodes[family];
            var inner = innerOfLiteral[node.Level];
            totals[family] = totals[node.Low] + (totals[node.High] * (inner < 0 ? 1 : totals[inner]));
        }
        return totals[root];
    }
}
