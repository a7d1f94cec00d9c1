using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// The labels that follow the standard, by whose key they name: an application, with what further parts say, and the purpose. Labels
/// that only look like another one, and those that stand twice, are left out: they have findings of their own. Immutable.
/// </summary>
internal sealed class LabelGroups
{
    private const int Purposes = 4; // none, primary, backup, archive
    private readonly int[] _labels;
    private readonly int[] _numbers;
    private readonly int[] _starts;
    private readonly int[] _examples;

    private LabelGroups(int[] labels, int[] numbers, int[] starts, int[] examples) => (_labels, _numbers, _starts, _examples) = (labels, numbers, starts, examples);

    /// <summary>How many there are, numbered by their first labels in the order of the CKDS.</summary>
    public int Count => _examples.Length;

    /// <summary>The labels of a group with a purpose (null for none), by number, then in the order of the CKDS.</summary>
    public ReadOnlySpan<int> LabelsOf(int group, KeyPurpose? purpose) => In(_labels, group, purpose);

    /// <summary>The numbers of these labels; -1 where there is none.</summary>
    public ReadOnlySpan<int> NumbersOf(int group, KeyPurpose? purpose) => In(_numbers, group, purpose);

    /// <summary>Gathers the groups.</summary>
    public static LabelGroups Of(NamingWorld world)
    {
        var (labels, names, order) = (world.Labels, world.Names, world.Order);
        var marks = world.LookAlikeMarks;
        var buckets = new int[order.Length];
        var examples = new List<int>();
        var finder = new GroupFinder(world);
        var previous = -1;
        for (var i = 0; i < order.Length; i++)
        {
            var label = order[i];
            var isTwice = previous >= 0 && labels[previous].SequenceEqual(labels[label]);
            previous = label;
            buckets[i] = -1;
            if (names[label].Outcome != LabelOutcome.Follows || isTwice || marks[label]) continue;
            var group = finder.Find(label);
            if (group == examples.Count) examples.Add(label);
            buckets[i] = (group * Purposes) + names[label].Purpose + 1;
        }

        var starts = new int[(examples.Count * Purposes) + 1];
        foreach (var bucket in buckets)
        {
            if (bucket >= 0) starts[bucket + 1]++;
        }

        for (var bucket = 1; bucket < starts.Length; bucket++) starts[bucket] += starts[bucket - 1];
        var (sorted, numbers, next) = (new int[starts[^1]], new int[starts[^1]], starts[..^1]);
        for (var i = 0; i < buckets.Length; i++)
        {
            if (buckets[i] < 0) continue;
            var place = next[buckets[i]]++;
            sorted[place] = order[i];
            numbers[place] = names[order[i]].Number;
        }

        for (var bucket = 0; bucket + 1 < starts.Length; bucket++)
            SortByNumber(numbers.AsSpan(starts[bucket]..starts[bucket + 1]), sorted.AsSpan(starts[bucket]..starts[bucket + 1]));
        return new LabelGroups(sorted, numbers, starts, [.. examples]);
    }

    private ReadOnlySpan<int> In(int[] all, int group, KeyPurpose? purpose)
    {
        var bucket = (group * Purposes) + (purpose is { } known ? (int)known + 1 : 0);
        return all.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]);
    }

    private static void SortByNumber(Span<int> numbers, Span<int> labels)
    {
        for (var i = 1; i < numbers.Length; i++)
        {
            if (numbers[i - 1] <= numbers[i]) continue;
            var keys = new ulong[numbers.Length];
            for (var j = 0; j < keys.Length; j++) keys[j] = (ulong)(numbers[j] + 1);
            StableSort.ByKey(keys, labels);
            for (var j = 0; j < keys.Length; j++) numbers[j] = (int)keys[j] - 1;
            return;
        }
    }
}
