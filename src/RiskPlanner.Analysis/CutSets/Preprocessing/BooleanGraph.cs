using System.Runtime.InteropServices;

namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>
/// A fault tree without its names: nodes of few kinds, negation as the lowest bit of an edge, no constant below the root, no gate twice.
/// Every <c>Make…</c> method simplifies what it is given and returns the edge of an equal function, so a graph is always in simple form.
/// </summary>
internal sealed class BooleanGraph
{
    /// <summary>Edge to the constant true.</summary>
    public const int True = 0;

    /// <summary>Edge to the constant false.</summary>
    public const int False = 1;

    private const int LargeGate = 16;

    private readonly List<OperatorKind> _kinds = [OperatorKind.True];
    private readonly List<int> _data = [0];
    private readonly List<int[]> _arguments = [[]];
    private readonly Dictionary<GateKey, int> _known = [];

    /// <summary>Number of nodes; the constant is node 0.</summary>
    public int Count => _kinds.Count;

    /// <summary>The function that the graph stands for.</summary>
    public int Root { get; set; }

    public OperatorKind KindOf(int node) => _kinds[node];

    /// <summary>The event of a variable, the threshold of a vote.</summary>
    public int DataOf(int node) => _data[node];

    /// <summary>The edges below a gate, children before parents in the numbering.</summary>
    public int[] ArgumentsOf(int node) => _arguments[node];

    public int AddVariable(int basicEvent)
    {
        _kinds.Add(OperatorKind.Variable);
        _data.Add(basicEvent);
        _arguments.Add([]);
        return (Count - 1) << 1;
    }

    public int MakeAnd(IEnumerable<int> edges)
    {
        var kept = new List<int>();
        HashSet<int>? seen = null;
        foreach (var edge in edges)
        {
            // Most gates are small: looking through the list is quicker than a set, which large gates need to stay linear.
            if (seen is null && kept.Count > LargeGate)
                seen = [.. kept];
            if (edge == False || (seen is null ? kept.Contains(edge ^ 1) : seen.Contains(edge ^ 1)))
                return False;
            if (edge == True || (seen is null ? kept.Contains(edge) : !seen.Add(edge)))
                continue;
            kept.Add(edge);
        }
        return kept.Count switch
        {
            0 => True,
            1 => kept[0],
            _ => Find(OperatorKind.And, 0, kept),
        };
    }

    public int MakeOr(IEnumerable<int> edges) => MakeAnd(edges.Select(edge => edge ^ 1)) ^ 1;

    public int MakeXor(IEnumerable<int> edges)
    {
        var complement = 0;
        var odd = new HashSet<int>();
        var order = new List<int>();
        foreach (var edge in edges)
        {
            complement ^= edge & 1;
            var plain = edge & ~1;
            if (plain == True)
            {
                complement ^= 1;
                continue;
            }
            // Two equal arguments cancel.
            if (odd.Add(plain))
                order.Add(plain);
            else
                odd.Remove(plain);
        }
        var kept = order.Where(odd.Contains).Distinct().ToList();
        return kept.Count switch
        {
            0 => False ^ complement,
            1 => kept[0] ^ complement,
            _ => Find(OperatorKind.Xor, 0, kept) ^ complement,
        };
    }

    public int MakeAtLeast(int minimum, IEnumerable<int> edges)
    {
        var counts = new Dictionary<int, int>();
        var order = new List<int>();
        foreach (var edge in edges)
        {
            if (edge == True)
            {
                minimum--;
            }
            else if (edge != False && counts.TryGetValue(edge ^ 1, out var opposite) && opposite > 0)
            {
                // Of an event and its negation exactly one holds.
                counts[edge ^ 1] = opposite - 1;
                minimum--;
            }
            else if (edge != False)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, edge, out var known)++;
                if (!known)
                    order.Add(edge);
            }
        }
        var kept = order.Where(edge => counts[edge] > 0).ToList();
        var total = kept.Sum(edge => counts[edge]);
        if (minimum <= 0)
            return True;
        if (minimum > total)
            return False;
        if (minimum == 1)
            return MakeOr(kept);
        if (minimum == total)
            return MakeAnd(kept);
        var heavy = kept.FindIndex(edge => counts[edge] > 1);
        if (heavy < 0)
            return Find(OperatorKind.AtLeast, minimum, kept);

        // An argument that stands there twice counts twice: split on it.
        var twice = kept[heavy];
        var others = kept.Where(edge => edge != twice).SelectMany(edge => Enumerable.Repeat(edge, counts[edge])).ToList();
        var with = MakeAtLeast(minimum - counts[twice], others);
        var without = MakeAtLeast(minimum, others);
        return MakeOr([MakeAnd([twice, with]), without]);
    }

    private int Find(OperatorKind kind, int data, List<int> edges)
    {
        var sorted = edges.ToArray();
        Array.Sort(sorted);
        var key = new GateKey(kind, data, sorted);
        if (_known.TryGetValue(key, out var known))
            return known << 1;
        _kinds.Add(kind);
        _data.Add(data);
        _arguments.Add([.. edges]);
        _known.Add(key, Count - 1);
        return (Count - 1) << 1;
    }
}
