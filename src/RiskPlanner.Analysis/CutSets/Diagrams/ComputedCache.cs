using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Remembers results of binary operations. Direct-mapped and therefore forgetful: a collision overwrites. Losing an entry costs time,
/// never correctness. Grows with the node table that it serves, up to a bound.
/// </summary>
internal sealed class ComputedCache
{
    private const int BytesPerEntry = 12;
    private const int LargestSize = 1 << 24;
    private readonly MemoryBudget _budget;
    private Entry[] _entries;
    private int _mask;

    public ComputedCache(MemoryBudget budget, int initialSize = 1 << 11)
    {
        _budget = budget;
        _entries = new Entry[initialSize];
        _mask = initialSize - 1;
        Clear();
        budget.Reserve((long)BytesPerEntry * initialSize);
    }

    /// <summary>Looks the result up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int first, int second, out int result)
    {
        ref var entry = ref _entries[Slot(first, second)];
        result = entry.Result;
        return entry.First == first && entry.Second == second;
    }

    /// <summary>Remembers the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int first, int second, int result)
    {
        ref var entry = ref _entries[Slot(first, second)];
        entry.First = first;
        entry.Second = second;
        entry.Result = result;
    }

    /// <summary>Forgets everything; needed after nodes were renumbered.</summary>
    public void Clear() => Array.Fill(_entries, new Entry { First = int.MinValue, Second = int.MinValue });

    /// <summary>Makes the cache at least as large as the number of nodes, within the bound, carrying the entries over.</summary>
    public void FitTo(int nodes)
    {
        if (nodes <= _entries.Length || _entries.Length >= LargestSize)
            return;
        var old = _entries;
        var size = Math.Min(LargestSize, _entries.Length * 4);
        _budget.Reserve((long)BytesPerEntry * (size - old.Length));
        _entries = new Entry[size];
        _mask = size - 1;
        Clear();
        foreach (var entry in old)
        {
            if (entry.First != int.MinValue)
                Set(entry.First, entry.Second, entry.Result);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(int first, int second)
    {
        unchecked
        {
            var hash = (((ulong)(uint)first << 32) | (uint)second) * 0x9E3779B97F4A7C15UL;
            return (int)(hash >> 37) & _mask;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Entry
    {
        public int First;
        public int Second;
        public int Result;
    }
}
