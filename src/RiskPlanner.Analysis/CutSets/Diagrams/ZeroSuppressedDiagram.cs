using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Families of sets as zero-suppressed decision diagrams (Minato 1993). A family is a node number; a level stands for one literal.
/// Not safe for several threads.
/// </summary>
internal sealed class ZeroSuppressedDiagram
{
    /// <summary>The family without any set.</summary>
    public const int Empty = 0;

    /// <summary>The family that holds only the empty set.</summary>
    public const int Unit = 1;

    private readonly MemoryBudget _budget;
    private readonly NodeTable _table;
    private readonly ComputedCache _cache;
    private readonly ComputedCache _supersetCache;
    private Frame[] _stack = new Frame[64];
    private int _steps;

    public ZeroSuppressedDiagram(MemoryBudget budget)
    {
        _budget = budget;
        _table = new NodeTable(budget, terminals: 2);
        _cache = new ComputedCache(budget);
        _supersetCache = new ComputedCache(budget);
    }

    /// <summary>The nodes, children before parents; see <see cref="NodeTable.Nodes"/>.</summary>
    public DiagramNode[] Nodes => _table.Nodes;

    /// <summary>Number of nodes, the two terminals included.</summary>
    public int Count => _table.Count;

    /// <summary>The sets of <paramref name="high"/>, each with the literal of <paramref name="level"/> added, and the sets of <paramref name="low"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Node(int level, int high, int low) => high == Empty ? low : _table.FindOrAdd(level, high, low);

    /// <summary>The sets of <paramref name="family"/> that are not in <paramref name="removed"/>. Both families must be minimal: no set contains another.</summary>
    public int Difference(int family, int removed)
    {
        _cache.FitTo(_table.Count);
        var depth = 0;
        while (true)
        {
            int result;
            var nodes = _table.Nodes;
            // Literals that only the removed family mentions lead to sets that the family cannot hold.
            while (family > Unit && removed > Unit && nodes[removed].Level < nodes[family].Level)
                removed = nodes[removed].Low;
            // A minimal family that holds the empty set holds nothing else.
            if (family == Unit && removed != Unit)
                removed = Empty;
            if (family == Empty || family == removed)
            {
                result = Empty;
            }
            else if (removed == Empty || family == Unit)
            {
                result = family;
            }
            else if (!_cache.TryGet(family, removed, out result))
            {
                if (depth == _stack.Length)
                    Array.Resize(ref _stack, depth * 2);
                ref var left = ref nodes[family];
                ref var right = ref nodes[removed];
                var same = left.Level == right.Level;
                _stack[depth++] = new Frame
                {
                    Family = family, Removed = removed, RemovedLow = same ? right.Low : removed, High = -1,
                };
                if (!same)
                {
                    // Nothing to take from the sets with this literal.
                    _stack[depth - 1].High = left.High;
                    family = left.Low;
                    continue;
                }
                removed = right.High;
                family = left.High;
                continue;
            }

            while (true)
            {
                if (depth == 0)
                    return result;
                ref var frame = ref _stack[depth - 1];
                nodes = _table.Nodes;
                if (frame.High < 0)
                {
                    frame.High = result;
                    family = nodes[frame.Family].Low;
                    removed = frame.RemovedLow;
                    break;
                }
                result = Node(nodes[frame.Family].Level, frame.High, result);
                _cache.Set(frame.Family, frame.Removed, result);
                depth--;
                if ((++_steps & 0xFFFFF) == 0)
                    _budget.Cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>
    /// The sets of <paramref name="family"/> that contain no set of <paramref name="removed"/> (Rauzy 2001). The removed family must be minimal:
    /// none of its sets contains another.
    /// </summary>
    public int WithoutSupersets(int family, int removed)
    {
        _supersetCache.FitTo(_table.Count);
        var depth = 0;
        while (true)
        {
            int result;
            var nodes = _table.Nodes;
            // A removed set with a literal that the family never has cannot be contained.
            while (family > Unit && removed > Unit && nodes[removed].Level < nodes[family].Level)
                removed = nodes[removed].Low;
            // A minimal family that holds the empty set holds nothing else.
            if (family == Unit && removed != Unit)
                removed = Empty;
            if (family == Empty || removed == Unit || family == removed)
            {
                result = Empty;
            }
            else if (removed == Empty || family == Unit)
            {
                result = family;
            }
            else if (!_supersetCache.TryGet(family, removed, out result))
            {
                if (depth == _stack.Length)
                    Array.Resize(ref _stack, depth * 2);
                var same = nodes[removed].Level == nodes[family].Level;
                _stack[depth++] = new Frame { Family = family, Removed = removed, RemovedLow = same ? nodes[removed].Low : removed, Stage = same ? 0 : 1 };
                family = nodes[family].High;
                if (same)
                    removed = nodes[removed].High;
                continue;
            }

            while (true)
            {
                if (depth == 0)
                    return result;
                ref var frame = ref _stack[depth - 1];
                nodes = _table.Nodes;
                if (frame.Stage == 0)
                {
                    // The literal is common: what is left of the high side must not contain the low side's sets either.
                    frame.Stage = 1;
                    family = result;
                    removed = frame.RemovedLow;
                    break;
                }
                if (frame.Stage == 1)
                {
                    frame.Stage = 2;
                    frame.High = result;
                    family = nodes[frame.Family].Low;
                    removed = frame.RemovedLow;
                    break;
                }
                result = Node(nodes[frame.Family].Level, frame.High, result);
                _supersetCache.Set(frame.Family, frame.Removed, result);
                depth--;
                if ((++_steps & 0xFFFFF) == 0)
                    _budget.Cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Frame
    {
        public int Family;
        public int Removed;
        public int RemovedLow;
        public int High;
        public int Stage;
    }
}
