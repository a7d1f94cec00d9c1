namespace RiskPlanner.Simulation.Collusion;

/// <summary>Sets of people by their places in a list, each ascending: what is a part of what, and which are smallest. Pure functions.</summary>
internal static class PeopleSets
{
    /// <summary>Whether all of one set are in another.</summary>
    public static bool IsPart(int[] part, int[] whole)
    {
        var at = 0;
        foreach (var person in part)
        {
            while (at < whole.Length && whole[at] < person) at++;
            if (at == whole.Length || whole[at] != person) return false;
            at++;
        }

        return true;
    }

    /// <summary>Those of which no other one is a part, each once, those of fewer people first.</summary>
    public static List<int[]> Smallest(IEnumerable<int[]> sets)
    {
        var smallest = new List<int[]>();
        foreach (var set in sets.OrderBy(set => set.Length).ThenBy(set => string.Join(' ', set.Select(person => $"{person:D6}")), StringComparer.Ordinal))
        {
            if (!smallest.Exists(other => IsPart(other, set))) smallest.Add(set);
        }

        return smallest;
    }

    /// <summary>The smallest sets that have a part in each of two lists of smallest sets, of at most so many people.</summary>
    public static List<int[]> Both(IReadOnlyList<int[]> one, IReadOnlyList<int[]> other, int most) =>
        Smallest(one.SelectMany(first => other.Select(second => first.Union(second).Order().ToArray())).Where(set => set.Length <= most));

    /// <summary>How many sets of at most so many of so many people there are, the empty one included; no more than <paramref name="limit"/> is told.</summary>
    public static long Count(int people, int most, long limit)
    {
        var (sum, sets) = (1L, 1L);
        for (var size = 1; size <= Math.Min(people, most); size++)
        {
            sets = sets * (people - size + 1) / size;
            sum += sets;
            if (sum >= limit) return limit;
        }

        return sum;
    }
}
