namespace RiskPlanner.Naming;

/// <summary>
/// The order in which a CKDS holds labels: byte by byte in EBCDIC, padded with blanks, so blank, period, $, #, @, letters, digits
/// (the CKDS is a VSAM data set with the label as its key; z/OS facts, 2.2). Characters that no label can hold keep their place in
/// code page 037; what that page lacks counts as a question mark. Equal labels stay in the order of the list.
/// </summary>
public static class CkdsOrder
{
    private const int Packed = 8;
    private const int LargeRun = 50_000;

    // Code page 037 for the printable characters of ASCII; Model's EbcdicOrder has the same from the library, and a test compares them.
    private static readonly byte[] Ranks = MakeRanks();

    /// <summary>The indexes of the labels in the order of the CKDS.</summary>
    public static int[] Of(LabelList labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var order = new int[labels.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        if (IsSorted(labels)) return order;
        var keys = new ulong[order.Length];
        Sort(labels, order, keys, 0, order.Length, 0);
        return order;
    }

    /// <summary>The indexes of the labels in the order of ASCII, as most programs off z/OS sort.</summary>
    public static int[] ByName(LabelList labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var order = Enumerable.Range(0, labels.Count).ToArray();
        Array.Sort(order, (left, right) => labels[left].SequenceCompareTo(labels[right]) is not 0 and var byText ? byText : left.CompareTo(right));
        return order;
    }

    /// <summary>Compares two labels.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var common = left.CommonPrefixLength(right);
        if (common == left.Length && common == right.Length) return 0;
        var one = common < left.Length ? Ranks[left[common]] : Ranks[' '];
        var other = common < right.Length ? Ranks[right[common]] : Ranks[' '];
        return one != other ? one.CompareTo(other) : left.SequenceCompareTo(right);
    }

    private static bool IsSorted(LabelList labels)
    {
        for (var i = 1; i < labels.Count; i++)
        {
            if (Compare(labels[i - 1], labels[i]) > 0) return false;
        }

        return true;
    }

    // Sorts by the next eight characters as one number, then each run of equal ones by the eight after them. What all of a run have in
    // common is passed over first: labels of one standard begin alike.
    private static void Sort(LabelList labels, int[] order, ulong[] keys, int from, int until, int depth)
    {
        depth += CommonFrom(labels, order.AsSpan(from, until - from), depth, out var longest);
        if (depth >= longest) return; // equal texts, which are in the order of the list
        for (var i = from; i < until; i++) keys[i] = KeyAt(labels[order[i]], depth);
        StableSort.ByKey(keys.AsSpan(from, until - from), order.AsSpan(from, until - from));
        if (until - from >= LargeRun)
        {
            Parallel.ForEach(RunsOf(keys, from, until), run => Sort(labels, order, keys, run.From, run.Until, depth + Packed));
            return;
        }

        for (var i = from; i < until;)
        {
            var end = EndOfRun(keys, i, until);
            if (end - i > 1) Sort(labels, order, keys, i, end, depth + Packed);
            i = end;
        }
    }

    private static List<(int From, int Until)> RunsOf(ulong[] keys, int from, int until)
    {
        var runs = new List<(int, int)>();
        for (var i = from; i < until;)
        {
            var end = EndOfRun(keys, i, until);
            if (end - i > 1) runs.Add((i, end));
            i = end;
        }

        return runs;
    }

    private static int EndOfRun(ulong[] keys, int from, int until)
    {
        var end = from + 1;
        while (end < until && keys[end] == keys[from]) end++;
        return end;
    }

    // How many characters from a depth on all labels of a run have in common, and the longest of them.
    private static int CommonFrom(LabelList labels, ReadOnlySpan<int> run, int depth, out int longest)
    {
        var first = labels[run[0]];
        longest = first.Length;
        var rest = depth < first.Length ? first[depth..] : [];
        for (var i = 1; i < run.Length; i++)
        {
            var other = labels[run[i]];
            longest = Math.Max(longest, other.Length);
            if (!rest.IsEmpty) rest = rest[..(depth < other.Length ? rest.CommonPrefixLength(other[depth..]) : 0)];
        }

        return rest.Length;
    }

    private static ulong KeyAt(ReadOnlySpan<byte> label, int depth)
    {
        var key = 0UL;
        for (var i = depth; i < depth + Packed; i++) key = (key << 8) | (i < label.Length ? Ranks[label[i]] : Ranks[' ']);
        return key;
    }

    private static byte[] MakeRanks()
    {
        const string Printable = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
        const string Codes = "405A7F7B5B6C507D4D5D5C4E6B604B61F0F1F2F3F4F5F6F7F8F97A5E4C7E6E6F7CC1C2C3C4C5C6C7C8C9D1D2D3D4D5D6D7D8D9E2E3E4E5E6E7E8E9BAE0BBB06D79"
            + "818283848586878889919293949596979899A2A3A4A5A6A7A8A9C04FD0A1";
        var ranks = new byte[256];
        Array.Fill(ranks, (byte)0x6F);
        var codes = Convert.FromHexString(Codes);
        for (var i = 0; i < Printable.Length; i++) ranks[Printable[i]] = codes[i];
        return ranks;
    }
}
