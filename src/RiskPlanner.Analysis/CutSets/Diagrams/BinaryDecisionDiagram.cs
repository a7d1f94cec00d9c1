using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Reduced ordered binary decision diagrams with complement edges (Bryant 1986; Brace, Rudell, Bryant 1990). A function is an edge: twice the
/// node number, plus one for the complement. The high edge of a node is never complemented, which makes equal functions equal edges.
/// Operations keep their own stacks: depth is bounded by memory, not by the thread's stack. Not safe for several threads.
/// </summary>
internal sealed class BinaryDecisionDiagram
{
    /// <summary>The function that is always true.</summary>
    public const int True = 0;

    /// <summary>The function that is always false.</summary>
    public const int False = 1;

    private const int ExclusiveOr = int.MinValue;
    private readonly MemoryBudget _budget;
    private readonly NodeTable _table;
    private readonly ComputedCache _cache;
    private Frame[] _stack = new Frame[64];
    private int _steps;

    public BinaryDecisionDiagram(MemoryBudget budget)
    {
        _budget = budget;
        _table = new NodeTable(budget, terminals: 1);
        _cache = new ComputedCache(budget);
    }

    /// <summary>The nodes, children before parents; see <see cref="NodeTable.Nodes"/>.</summary>
    public DiagramNode[] Nodes => _table.Nodes;

    /// <summary>Number of nodes, the terminal included.</summary>
    public int Count => _table.Count;

    /// <summary>The most nodes that an operation may leave; beyond it operations stop and return -1. For trying an order out.</summary>
    public int Ceiling { get; set; } = int.MaxValue;

    /// <summary>The node (level ? high : low), reduced.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Node(int level, int high, int low)
    {
        if (high == low)
            return high;
        var complement = high & 1;
        return (_table.FindOrAdd(level, high ^ complement, low ^ complement) << 1) | complement;
    }

    /// <summary>Level of the topmost variable; <see cref="int.MaxValue"/> for constants.</summary>
    public int LevelOf(int edge) => _table.Nodes[edge >> 1].Level;

    /// <summary>The function with its topmost variable true.</summary>
    public int HighOf(int edge) => _table.Nodes[edge >> 1].High ^ (edge & 1);

    /// <summary>The function with its topmost variable false.</summary>
    public int LowOf(int edge) => _table.Nodes[edge >> 1].Low ^ (edge & 1);

    /// <summary>Conjunction, or -1 beyond <see cref="Ceiling"/>.</summary>
    public int And(int first, int second) => Apply(first, second, exclusive: false);

    /// <summary>Disjunction, or -1 beyond <see cref="Ceiling"/>.</summary>
    public int Or(int first, int second)
    {
        var both = Apply(first ^ 1, second ^ 1, exclusive: false);
        return both < 0 ? both : both ^ 1;
    }

    /// <summary>Exclusive disjunction, or -1 beyond <see cref="Ceiling"/>.</summary>
    public int Xor(int first, int second)
    {
        var complement = (first ^ second) & 1;
        var result = Apply(first & ~1, second & ~1, exclusive: true);
        return result < 0 ? result : result ^ complement;
    }

    /// <summary>Forgets every node that no root needs. Roots are rewritten in place; entries below zero are skipped. Every other edge becomes invalid.</summary>
    public void Collect(Span<int> roots, Span<int> moreRoots = default)
    {
        var keep = new bool[Count];
        Mark(roots, keep);
        Mark(moreRoots, keep);
        var nodes = _table.Nodes;
        for (var number = Count - 1; number > 0; number--)
        {
            if (!keep[number])
                continue;
            keep[nodes[number].High >> 1] = true;
            keep[nodes[number].Low >> 1] = true;
        }
        var renumbered = _table.Compact(keep, edgeShift: 1);
        Renumber(roots, renumbered);
        Renumber(moreRoots, renumbered);
        _cache.Clear();
    }

    private static void Mark(Span<int> roots, bool[] keep)
    {
        foreach (var root in roots)
        {
            if (root >= 0)
                keep[root >> 1] = true;
        }
    }

    private static void Renumber(Span<int> roots, int[] renumbered)
    {
        foreach (ref var root in roots)
        {
            if (root >= 0)
                root = (renumbered[root >> 1] << 1) | (root & 1);
        }
    }

    private int Apply(int first, int second, bool exclusive)
    {
        _cache.FitTo(_table.Count);
        var operation = exclusive ? ExclusiveOr : 0;
        var depth = 0;
        while (true)
        {
            int result;
            var complement = 0;
            if (exclusive)
            {
                // The complement of an argument is the complement of the result: only plain edges reach the cache.
                complement = (first ^ second) & 1;
                first &= ~1;
                second &= ~1;
            }
            if (first > second)
                (first, second) = (second, first);
            if (exclusive ? TryExclusive(first, second, out result) : TryConjunction(first, second, out result))
            {
                result ^= complement;
            }
            else if (_cache.TryGet(first | operation, second, out result))
            {
                result ^= complement;
            }
            else
            {
                if (depth == _stack.Length)
                    Array.Resize(ref _stack, depth * 2);
                var nodes = _table.Nodes;
                ref var left = ref nodes[first >> 1];
                ref var right = ref nodes[second >> 1];
                var level = Math.Min(left.Level, right.Level);
                int firstHigh = first, firstLow = first, secondHigh = second, secondLow = second;
                if (left.Level == level)
                {
                    firstHigh = left.High ^ (first & 1);
                    firstLow = left.Low ^ (first & 1);
                }
                if (right.Level == level)
                {
                    secondHigh = right.High ^ (second & 1);
                    secondLow = right.Low ^ (second & 1);
                }
                _stack[depth++] = new Frame
                {
                    First = first, Second = second, Complement = complement, Level = level, FirstLow = firstLow, SecondLow = secondLow, High = -1,
                };
                first = firstHigh;
                second = secondHigh;
                continue;
            }

            while (true)
            {
                if (depth == 0)
                    return result;
                ref var frame = ref _stack[depth - 1];
                if (frame.High < 0)
                {
                    frame.High = result;
                    first = frame.FirstLow;
                    second = frame.SecondLow;
                    break;
                }
                result = Node(frame.Level, frame.High, result);
                _cache.Set(frame.First | operation, frame.Second, result);
                result ^= frame.Complement;
                depth--;
                if ((++_steps & 0xFFFFF) == 0)
                    _budget.Cancellation.ThrowIfCancellationRequested();
                if (_table.Count > Ceiling)
                    return -1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryConjunction(int first, int second, out int result)
    {
        // first <= second, so a constant is always the first.
        if (first == True || first == second)
        {
            result = second;
            return true;
        }
        result = False;
        return first == False || (first ^ second) == 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryExclusive(int first, int second, out int result)
    {
        if (first == second)
        {
            result = False;
            return true;
        }
        result = second ^ 1;
        return first == True;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Frame
    {
        public int First;
        public int Second;
        public int Complement;
        public int Level;
        public int FirstLow;
        public int SecondLow;
        public int High;
    }
}
