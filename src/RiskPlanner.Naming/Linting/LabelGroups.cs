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
    private readonly int[] _starts;
    private readonly int[] _examples;

    private LabelGroups(int[] labels, int[] starts, int[] examples) => (_labels, _starts, _examples) = (labels, starts, examples);

    /// <summary>How many there are, numbered by their first labels in the order of the CKDS.</summary>
    public int Count => _examples.Length;

    /// <summary>A label of a group.</summary>
    public int ExampleOf(int group) => _examples[group];

    /// <summary>The labels of a group with a purpose (null for none), by number, then in the order of the CKDS.</summary>
    public ReadOnlySpan<int> LabelsOf(int group, KeyPurpose? purpose)
    {
        var bucket = (group * Purposes) + (purpose is { } known ? (int)known + 1 : 0);
        return _labels.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]);
    }

    /// <summary>Gathers the groups.</summary>
    public static LabelGroups Of(NamingWorld world)
    {
        var (labels, names, order) = (world.Labels, world.Names, world.Order);
        var marks = world.LookAlikeMarks;
        var groupOf = new int[order.Length];
        var examples = new List<int>();
        var finder = new GroupFinder(world);
        var previous = -1;
        for (var i = 0; i < order.Length; i++)
        {
            var label = order[i];
            var isTwice = previous >= 0 && labels[previous].SequenceEqual(labels[label]);
            previous = label;
            groupOf[i] = -1;
            if (names[label].Outcome != LabelOutcome.Follows || isTwice || marks[label]) continue;
            groupOf[i] = finder.Find(label);
            if (groupOf[i] == examples.Count) examples.Add(label);
        }

        var starts = new int[(examples.Count * Purposes) + 1];
        for (var i = 0; i < order.Length; i++)
        {
            if (groupOf[i] >= 0) starts[BucketOf(i) + 1]++;
        }

        for (var bucket = 1; bucket < starts.Length; bucket++) starts[bucket] += starts[bucket - 1];
        var sorted = new int[starts[^1]];
        var next = starts[..^1];
        for (var i = 0; i < order.Length; i++)
        {
            if (groupOf[i] >= 0) sorted[next[BucketOf(i)]++] = order[i];
        }

        for (var bucket = 0; bucket + 1 < starts.Length; bucket++) SortByNumber(names, sorted.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]));
        return new LabelGroups(sorted, starts, [.. examples]);

        int BucketOf(int place) => (groupOf[place] * Purposes) + names[order[place]].Purpose + 1;
    }

    private static void SortByNumber(LabelName[] names, Span<int> labels)
    {
        for (var i = 1; i < labels.Length; i++)
        {
            if (names[labels[i - 1]].Number <= names[labels[i]].Number) continue;
            var place = labels.ToArray().Index().ToDictionary(entry => entry.Item, entry => entry.Index);
            labels.Sort((left, right) => names[left].Number != names[right].Number ? names[left].Number.CompareTo(names[right].Number) : place[left].CompareTo(place[right]));
            return;
        }
    }
}
