namespace RiskPlanner.Model;

/// <summary>Finds what a mistyped name probably meant. Pure; safe between threads.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the fewest single-character edits (insert, delete, replace, swap of neighbours; upper and lower
    /// case count as the same), or null when even the nearest differs in more than a third of its characters. Of equally
    /// near ones the first in ordinal order, so that the answer does not depend on the order of the candidates.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates) => Find(name, candidates, Math.Max(1, name.Length / 3));

    /// <summary>The same with another limit.</summary>
    /// <param name="name">The name.</param>
    /// <param name="candidates">What can have been meant.</param>
    /// <param name="most">How many edits there may be.</param>
    public static string? Find(string name, IEnumerable<string> candidates, int most)
    {
        // Longer than any name of a plan: not a slip of the pen, and expensive to compare.
        if (name.Length is 0 or > 100) return null;

        string? nearest = null;
        var fewest = most;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > fewest) continue;
            var edits = Edits(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            var better = edits < fewest || nearest is null || string.CompareOrdinal(candidate, nearest) < 0;
            if (edits > fewest || !better) continue;
            (nearest, fewest) = (candidate, edits);
        }

        return nearest;
    }

    // Optimal string alignment distance, three rows at a time (Damerau 1964, without edits inside a swapped pair).
    private static int Edits(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (swapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, row);
        }

        return last[^1];
    }
}
