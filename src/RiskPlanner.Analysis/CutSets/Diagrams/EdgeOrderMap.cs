using System.Runtime.CompilerServices;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Remembers the family of each (edge, order limit). Unlike the computed cache it forgets nothing: the work that a lost entry would
/// repeat has no bound. Open addressing, linear probing, at most half full.
/// </summary>
internal sealed class EdgeOrderMap
{
    private const int BytesPerSlot = 12;
    private readonly MemoryBudget _budget;
    private ulong[] _keys = new ulong[1 << 11];
    private int[] _values = new int[1 << 11];
    private int _count;

    public EdgeOrderMap(MemoryBudget budget)
    {
        _budget = budget;
        budget.Reserve(BytesPerSlot * (long)_keys.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(int edge, int limit, out int family)
    {
        var slot = SlotOf(KeyOf(edge, limit));
        family = _values[slot];
        return _keys[slot] != 0;
    }

    public void Add(int edge, int limit, int family)
    {
        if (_count * 2 >= _keys.Length)
            Grow();
        var key = KeyOf(edge, limit);
        var slot = SlotOf(key);
        _keys[slot] = key;
        _values[slot] = family;
        _count++;
    }

    // Zero marks an empty slot; no key is zero because edges are stored plus one.
    private static ulong KeyOf(int edge, int limit) => unchecked(((ulong)(uint)limit << 32) | (uint)(edge + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong key)
    {
        unchecked
        {
            var mask = _keys.Length - 1;
            var slot = (int)((key * 0x9E3779B97F4A7C15UL) >> 33) & mask;
            while (_keys[slot] != 0 && _keys[slot] != key)
                slot = (slot + 1) & mask;
            return slot;
        }
    }

    private void Grow()
    {
        if (_keys.Length >= 1 << 29)
            throw new CutSetLimitException(_budget.Used);
        _budget.Reserve(BytesPerSlot * (long)_keys.Length);
        var keys = _keys;
        var values = _values;
        _keys = new ulong[keys.Length * 2];
        _values = new int[keys.Length * 2];
        for (var old = 0; old < keys.Length; old++)
        {
            if (keys[old] == 0)
                continue;
            var slot = SlotOf(keys[old]);
            _keys[slot] = keys[old];
            _values[slot] = values[old];
        }
    }
}
