using System.Runtime.CompilerServices;

namespace RiskPlanner.Analysis.CutSets.Diagrams;

/// <summary>
/// Stores each triple (level, high, low) once. Nodes lie in one flat array in the order of creation, so children always precede parents;
/// the unique table is a second flat array of node numbers with linear probing, at most half full. Number 0 stands for "empty slot" and is
/// therefore never given to a decision node.
/// </summary>
internal sealed class NodeTable
{
    private const int BytesPerNode = 12;
    private readonly MemoryBudget _budget;
    private readonly int _firstNumber;
    private int[] _slots;
    private int _mask;

    public NodeTable(MemoryBudget budget, int terminals, int initialCapacity = 1 << 10)
    {
        _budget = budget;
        _firstNumber = terminals;
        Nodes = new DiagramNode[initialCapacity];
        _slots = new int[initialCapacity * 2];
        _mask = _slots.Length - 1;
        Count = terminals;
        for (var terminal = 0; terminal < terminals; terminal++)
            Nodes[terminal] = new DiagramNode { Level = int.MaxValue, High = terminal, Low = terminal };
        budget.Reserve((BytesPerNode * (long)Nodes.Length) + (4L * _slots.Length));
    }

    /// <summary>The nodes; valid up to <see cref="Count"/>. The array is replaced when the table grows: do not keep it across <see cref="FindOrAdd"/>.</summary>
    public DiagramNode[] Nodes { get; private set; }

    /// <summary>Number of nodes with the terminals.</summary>
    public int Count { get; private set; }

    /// <summary>Returns the number of the node, creating it when it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindOrAdd(int level, int high, int low)
    {
        unchecked
        {
            var nodes = Nodes;
            var slot = (int)Hash(level, high, low) & _mask;
            while (true)
            {
                var number = _slots[slot];
                if (number == 0)
                    return Add(slot, level, high, low);
                ref var node = ref nodes[number];
                if (node.High == high && node.Low == low && node.Level == level)
                    return number;
                slot = (slot + 1) & _mask;
            }
        }
    }

    /// <summary>
    /// Forgets every node that <paramref name="keep"/> does not mark and closes the gaps, keeping the order. Children are rewritten by
    /// <paramref name="edgeShift"/>: 1 when the lowest bit of an edge is a complement mark, 0 when edges are plain numbers.
    /// </summary>
    /// <returns>The new number of each old node; only entries of kept nodes mean anything.</returns>
    public int[] Compact(bool[] keep, int edgeShift)
    {
        var renumbered = new int[Count];
        var nodes = Nodes;
        var next = _firstNumber;
        for (var number = 0; number < _firstNumber; number++)
            renumbered[number] = number;
        var complement = edgeShift == 1 ? 1 : 0;
        for (var number = _firstNumber; number < Count; number++)
        {
            if (!keep[number])
                continue;
            renumbered[number] = next;
            var node = nodes[number];
            node.High = (renumbered[node.High >> edgeShift] << edgeShift) | (node.High & complement);
            node.Low = (renumbered[node.Low >> edgeShift] << edgeShift) | (node.Low & complement);
            nodes[next++] = node;
        }
        Count = next;
        Rehash();
        return renumbered;
    }

    private static uint Hash(int level, int high, int low)
    {
        unchecked
        {
            var hash = ((ulong)(uint)high << 32) | (uint)low;
            hash = (hash + ((ulong)(uint)level * 0x9E3779B97F4A7C15UL)) * 0xD6E8FEB86659FD93UL;
            return (uint)(hash >> 32) ^ (uint)(hash >> 13);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Add(int slot, int level, int high, int low)
    {
        if (Count == Nodes.Length)
        {
            Grow();
            slot = FreeSlot(level, high, low);
        }
        var number = Count++;
        Nodes[number] = new DiagramNode { Level = level, High = high, Low = low };
        _slots[slot] = number;
        return number;
    }

    private void Grow()
    {
        if (Nodes.Length >= 1 << 29)
            throw new CutSetLimitException(_budget.Used);
        _budget.Reserve((BytesPerNode * (long)Nodes.Length) + (4L * _slots.Length));
        var larger = new DiagramNode[Nodes.Length * 2];
        Array.Copy(Nodes, larger, Count);
        Nodes = larger;
        _slots = new int[larger.Length * 2];
        _mask = _slots.Length - 1;
        Rehash();
    }

    private void Rehash()
    {
        Array.Clear(_slots);
        var nodes = Nodes;
        for (var number = _firstNumber; number < Count; number++)
        {
            ref var node = ref nodes[number];
            _slots[FreeSlot(node.Level, node.High, node.Low)] = number;
        }
    }

    private int FreeSlot(int level, int high, int low)
    {
        unchecked
        {
            var slot = (int)Hash(level, high, low) & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            return slot;
        }
    }
}
