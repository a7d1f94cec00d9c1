namespace RiskPlanner.Tls;

/// <summary>Finds a known word that was perhaps meant.</summary>
internal static class NearWord
{
    private const int Farthest = 2;
    private const int LongestWord = 64;

    /// <summary>The nearest of some words, at most two slips away; null when none is so near.</summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        if (word.Length is < 3 or > LongestWord) return null;
        var upper = word.ToUpperInvariant();
        string? nearest = null;
        var least = Math.Min(Farthest, word.Length / 4) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= least) continue;
            var distance = Distance(upper, candidate.ToUpperInvariant());
            if (distance < least) (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    // Letters put in, left out, changed, or exchanged with their neighbour.
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) table[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[one.Length, other.Length];
    }
}
