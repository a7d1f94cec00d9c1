using System.Runtime.InteropServices;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Turns the decision diagram of a function into the family of its prime implicants, which for a function without negation are its minimal
/// cut sets. Coudert and Madre, "Implicit and incremental computation of primes and essential primes of Boolean functions" (DAC 1992);
/// for variables that work in one direction only the consensus term is the low cofactor itself, which gives Rauzy's algorithm
/// ("Mathematical foundations of minimal cutsets", IEEE Transactions on Reliability 50(4), 2001) with a plain set difference, because a prime
/// of the high cofactor that implies the low one is a prime of it. Literal <c>2 * level</c> is the variable, <c>2 * level + 1</c> its negation.
/// </summary>
internal sealed class PrimeImplicants(BinaryDecisionDiagram diagram, ZeroSuppressedDiagram families, MemoryBudget budget, LevelKind[] kinds, OrderBounds bounds)
{
    private readonly EdgeOrderMap _known = new(budget);
    private Frame[] _stack = new Frame[64];

    /// <summary>The family of the primes of at most <paramref name="limit"/> literals (weighed by <see cref="OrderBounds"/>).</summary>
    /// <param name="function">An edge of the diagram.</param>
    /// <param name="negated">True when the function is the complement of a module whose unate variables work towards true.</param>
    /// <param name="limit">Largest order; <see cref="int.MaxValue"/> for all.</param>
    public int Of(int function, bool negated, int limit)
    {
        var depth = 0;
        var steps = 0;
        var edge = function;
        while (true)
        {
            int result;
            if (edge == BinaryDecisionDiagram.True)
            {
                result = ZeroSuppressedDiagram.Unit;
            }
            else if (edge == BinaryDecisionDiagram.False || bounds.LowestOrder(edge) > limit)
            {
                result = ZeroSuppressedDiagram.Empty;
            }
            else if (!_known.TryGet(edge, limit, out result))
            {
                if (depth == _stack.Length)
                    Array.Resize(ref _stack, depth * 2);
                _stack[depth++] = Open(edge, negated, limit);
                edge = _stack[depth - 1].Common;
                continue;
            }

            while (true)
            {
                if (depth == 0)
                    return result;
                ref var frame = ref _stack[depth - 1];
                limit = frame.Limit;
                if (frame.Stage == 0)
                {
                    frame.Stage = 1;
                    frame.CommonFamily = result;
                    edge = frame.Positive;
                    limit = Less(limit, frame.PositiveWeight);
                    break;
                }
                if (frame.Stage == 1)
                {
                    frame.Stage = 2;
                    frame.PositiveFamily = families.Difference(result, frame.CommonFamily);
                    result = ZeroSuppressedDiagram.Empty;
                    if (frame.Negative != BinaryDecisionDiagram.False)
                    {
                        edge = frame.Negative;
                        limit = Less(limit, frame.NegativeWeight);
                        break;
                    }
                }
                result = families.Node((frame.Level * 2) + 1, families.Difference(result, frame.CommonFamily), frame.CommonFamily);
                result = families.Node((frame.Level * 2) + frame.Swapped, frame.PositiveFamily, result);
                _known.Add(frame.Edge, frame.Limit, result);
                depth--;
                if ((++steps & 0xFFFF) == 0)
                    budget.Cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    // With a limit below zero nothing fits; -1 is enough to say so and keeps the number of different limits small.
    private static int Less(int limit, int weight) => limit == int.MaxValue ? limit : Math.Max(-1, limit - weight);

    private Frame Open(int edge, bool negated, int limit)
    {
        var level = diagram.LevelOf(edge);
        var high = diagram.HighOf(edge);
        var low = diagram.LowOf(edge);
        var frame = new Frame { Edge = edge, Limit = limit, Level = level, PositiveWeight = bounds.WeightOf(level * 2), NegativeWeight = bounds.WeightOf((level * 2) + 1) };
        if (kinds[level] == LevelKind.Binate)
        {
            frame.Common = diagram.And(high, low);
            frame.Positive = high;
            frame.Negative = low;
            return frame;
        }
        frame.Swapped = negated ? 1 : 0;
        frame.Common = negated ? high : low;
        frame.Positive = negated ? low : high;
        frame.Negative = BinaryDecisionDiagram.False;
        if (negated)
            frame.PositiveWeight = frame.NegativeWeight;
        return frame;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Frame
    {
        public int Edge;
        public int Limit;
        public int Level;
        public int Common;
        public int Positive;
        public int Negative;
        public int PositiveWeight;
        public int NegativeWeight;
        public int CommonFamily;
        public int PositiveFamily;
        public int Stage;
        public int Swapped;
    }
}
