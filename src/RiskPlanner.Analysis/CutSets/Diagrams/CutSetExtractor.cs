using System.Runtime.InteropServices;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Turns the decision diagram of a function into the family of its minimal cut sets or prime implicants, whichever the rule splits off.
/// With an order limit every branch carries what is left of it, and turns back where no cut set is small enough.
/// </summary>
internal sealed class CutSetExtractor(ZeroSuppressedDiagram families, MemoryBudget budget, ICutSetRule rule, CutSetLevels levels, OrderBounds bounds)
{
    private readonly EdgeOrderMap _known = new(budget);
    private Frame[] _stack = new Frame[64];

    /// <summary>The family of the sets of at most <paramref name="limit"/> literals (weighed by <see cref="OrderBounds"/>).</summary>
    /// <param name="function">An edge of the diagram.</param>
    /// <param name="exact">
    /// True when each literal's part is implied by the common part, so that what both hold is equal sets and a difference is enough; false when
    /// the part may hold supersets that have to be searched for.
    /// </param>
    /// <param name="limit">Largest order; <see cref="int.MaxValue"/> for all.</param>
    public int Extract(int function, bool exact, int limit)
    {
        var depth = 0;
        var steps = 0;
        var edge = function;
        while (true)
        {
            if (!TryKnown(edge, limit, out var result))
            {
                if (depth == _stack.Length)
                    Array.Resize(ref _stack, depth * 2);
                _stack[depth++] = new Frame { Edge = edge, Limit = limit, Split = rule.Split(edge) };
                edge = _stack[depth - 1].Split.Common;
                continue;
            }

            while (true)
            {
                if (depth == 0)
                    return result;
                ref var frame = ref _stack[depth - 1];
                if (frame.Stage == 0)
                {
                    frame.Stage = 1;
                    frame.CommonFamily = result;
                    edge = frame.Split.FirstPart;
                    limit = Less(frame.Limit, frame.Split.FirstLiteral);
                    break;
                }
                if (frame.Stage == 1)
                {
                    frame.Stage = 2;
                    frame.FirstFamily = exact ? families.Difference(result, frame.CommonFamily) : families.WithoutSupersets(result, frame.CommonFamily);
                    result = ZeroSuppressedDiagram.Empty;
                    if (frame.Split.SecondLiteral >= 0)
                    {
                        edge = frame.Split.SecondPart;
                        limit = Less(frame.Limit, frame.Split.SecondLiteral);
                        break;
                    }
                }
                var family = frame.CommonFamily;
                if (frame.Split.SecondLiteral >= 0)
                    family = families.Node(frame.Split.SecondLiteral, families.Difference(result, frame.CommonFamily), family);
                result = families.Node(frame.Split.FirstLiteral, frame.FirstFamily, family);
                _known.Add(frame.Edge, frame.Limit, result);
                depth--;
                if ((++steps & 0xFFFF) == 0)
                    budget.Cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private bool TryKnown(int edge, int limit, out int family)
    {
        family = edge == BinaryDecisionDiagram.True && limit >= 0 ? ZeroSuppressedDiagram.Unit : ZeroSuppressedDiagram.Empty;
        return edge <= BinaryDecisionDiagram.False
            || (limit != int.MaxValue && bounds.LowestOrder(edge) > limit)
            || _known.TryGet(edge, limit, out family);
    }

    // With a limit below zero nothing fits; -1 is enough to say so and keeps the number of different limits small.
    private int Less(int limit, int literal)
    {
        if (limit == int.MaxValue)
            return limit;
        var weight = literal == levels.CostlyLiteral(literal >> 1) ? bounds.WeightOf(literal >> 1) : 1;
        return Math.Max(-1, limit - weight);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Frame
    {
        public int Edge;
        public int Limit;
        public CutSetSplit Split;
        public int CommonFamily;
        public int FirstFamily;
        public int Stage;
    }
}
