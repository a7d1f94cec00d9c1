using System.Collections.Concurrent;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// Finds which of many known values a wrong one probably meant. Known values are indexed by what is left of them when one or two
/// characters are taken out, so that a look-up does not compare with each of them. Safe between threads.
/// </summary>
internal sealed class NearestValues
{
    private const int MostEdits = 2;

    // With two edits a third of it or more would be another.
    private const int LongestOfOneEdit = 3 * MostEdits;
    private readonly Dictionary<string, List<string>> _byRemains = [];
    private readonly ConcurrentDictionary<string, string?> _found = new();

    /// <summary>Indexes the known values.</summary>
    public NearestValues(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            foreach (var remains in RemainsOf(value))
            {
                if (!_byRemains.TryGetValue(remains, out var list)) _byRemains[remains] = list = [];
                list.Add(value);
            }
        }
    }

    /// <summary>
    /// The nearest known value: one edit away, or two, and fewer than a third of its characters and of those of the text; null when none is. Of
    /// equally near ones that which <see cref="NearestName"/> takes.
    /// </summary>
    public string? Find(string value) => _found.GetOrAdd(value, Look);

    /// <summary>Whether so many edits of a name of so many characters are a third of it or more: then nobody can say that it was meant.</summary>
    public static bool IsTooFar(int edits, int characters) => 3 * edits >= characters;

    private string? Look(string value)
    {
        var candidates = RemainsOf(value).SelectMany(remains => _byRemains.GetValueOrDefault(remains) ?? []).ToHashSet();
        for (var edits = 1; edits <= MostEdits; edits++)
        {
            var likely = candidates.Where(candidate => !IsTooFar(edits, Math.Min(value.Length, candidate.Length)));
            if (NearestName.Find(value, likely, edits) is { } nearest) return nearest;
        }

        return null;
    }

    private static HashSet<string> RemainsOf(string value)
    {
        var remains = new HashSet<string> { value };
        for (var i = 0; i < value.Length; i++)
        {
            var one = value.Remove(i, 1);
            remains.Add(one);
            if (value.Length <= LongestOfOneEdit) continue;
            for (var j = i; j < one.Length; j++) remains.Add(one.Remove(j, 1));
        }

        return remains;
    }
}
