using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0015: no two labels differ only by characters that look alike.</summary>
internal sealed class LookAlikes : ListRule
{
    public override string Id => "RP0015";

    public override string Title => "No two labels differ only by characters that look alike (0 and O, 1 and I).";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Warning;

    /// <summary>By label whether it is the odd one of two that look alike.</summary>
    public static bool[] Mark(NamingWorld world)
    {
        var marks = new bool[world.Labels.Count];
        if (world.ReadsQualifiers) return marks;
        foreach (var (odd, _) in Pairs(world)) marks[odd] = true;
        return marks;
    }

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        // The marks are made first, since other rules ask for them; a pair is looked for again only when there is one.
        if (!world.LookAlikeMarks.AsSpan().Contains(true)) return;
        var told = new HashSet<int>();
        foreach (var (odd, other) in Pairs(world))
        {
            if (!told.Add(odd)) continue;
            findings.Add(new() { Rule = this, Label = odd, Offset = world.Labels[odd].CommonPrefixLength(world.Labels[other]), Other = other });
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var other = world.Labels.TextOf(finding.Other);
        var (own, there) = (world.Labels.TextOf(finding.Label)[finding.Offset], other[finding.Offset]);
        return new($"The label differs from {other} only by look: {Word(own)} against {Word(there)}.", $"{other}, or a label that looks different");
    }

    private static string Word(char character) => char.IsAsciiDigit(character) ? $"the digit {character}" : $"the letter {character}";

    // Labels of one plain form meet in a table of their hashes; texts are compared, so that a chance meeting finds nothing.
    private static List<(int Odd, int Other)> Pairs(NamingWorld world)
    {
        var (labels, names) = (world.Labels, world.Names);
        var readable = world.Standard is null ? LabelOutcome.NotRead : LabelOutcome.Follows;
        var mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, labels.Count * 2)) - 1;
        var table = new int[mask + 1];
        var pairs = new List<(int, int)>();
        for (var label = 0; label < labels.Count; label++)
        {
            if (names[label].Outcome != readable) continue;
            var text = labels[label];
            for (var slot = HashOf(text) & mask; ; slot = (slot + 1) & mask)
            {
                if (table[slot] == 0)
                {
                    table[slot] = label + 1;
                    break;
                }

                var earlier = labels[table[slot] - 1];
                if (earlier.SequenceEqual(text)) break;
                if (!LookLikeEachOther(earlier, text)) continue;
                pairs.Add(Changes(text) >= Changes(earlier) ? (label, table[slot] - 1) : (table[slot] - 1, label));
            }
        }

        return pairs;
    }

    private static int HashOf(ReadOnlySpan<byte> text)
    {
        var hash = 2166136261u;
        foreach (var character in text) hash = unchecked((hash ^ LookAlike.Plain(character)) * 16777619u);
        hash ^= hash >> 15;
        return (int)(unchecked(hash * 0x9E3779B1u) >> 1);
    }

    private static bool LookLikeEachOther(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (LookAlike.Plain(one[i]) != LookAlike.Plain(other[i])) return false;
        }

        return true;
    }

    // The odd one is that which goes more often from letters to digits and back: PAYR0LL, not PAYROLL.
    private static int Changes(ReadOnlySpan<byte> text)
    {
        var changes = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != (byte)'.' && text[i - 1] != (byte)'.' && char.IsAsciiDigit((char)text[i]) != char.IsAsciiDigit((char)text[i - 1])) changes++;
        }

        return changes;
    }
}
