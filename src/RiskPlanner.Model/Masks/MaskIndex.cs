namespace RiskPlanner.Model;

/// <summary>
/// Finds the masks that cover a name without trying all of them: masks are kept under the qualifiers that they begin with and
/// that hold no <c>%</c> and no <c>*</c>, or, where there are none, under such a last qualifier. Filled first, then read;
/// reading is safe between threads.
/// </summary>
/// <param name="endsOpen">Whether a star at the end of a mask goes on to the end of the name, as in profiles of general resources.</param>
/// <typeparam name="TMask">The masks.</typeparam>
/// <typeparam name="TValue">What a mask stands for.</typeparam>
internal sealed class MaskIndex<TMask, TValue>(bool endsOpen = false)
    where TMask : IQualifierMask
{
    private readonly Dictionary<string, List<(TMask Mask, TValue Value)>> _byBeginning = [];
    private readonly Dictionary<string, List<(TMask Mask, TValue Value)>> _byEnding = [];
    private readonly List<(TMask Mask, TValue Value)> _others = [];

    /// <summary>Adds a mask.</summary>
    public void Add(TMask mask, TValue value) => ListFor(mask.Text).Add((mask, value));

    /// <summary>The masks that cover a name, in no order that means anything.</summary>
    public List<(TMask Mask, TValue Value)> Find(string name)
    {
        var found = new List<(TMask Mask, TValue Value)>();
        AddMatches(_others, name, found);
        if (_byEnding.Count > 0) AddMatches(_byEnding, name.AsSpan(name.LastIndexOf('.') + 1), name, found);
        for (var end = name.IndexOf('.', StringComparison.Ordinal); end >= 0; end = name.IndexOf('.', end + 1))
            AddMatches(_byBeginning, name.AsSpan(0, end), name, found);
        AddMatches(_byBeginning, name, name, found);
        return found;
    }

    private void AddMatches(
        Dictionary<string, List<(TMask Mask, TValue Value)>> index, ReadOnlySpan<char> key, string name, List<(TMask Mask, TValue Value)> found)
    {
        if (index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var list)) AddMatches(list, name, found);
    }

    private void AddMatches(List<(TMask Mask, TValue Value)> list, string name, List<(TMask Mask, TValue Value)> found)
    {
        foreach (var entry in list)
        {
            if (QualifierMatcher.Matches(entry.Mask.Text, name, endsOpen)) found.Add(entry);
        }
    }

    private List<(TMask Mask, TValue Value)> ListFor(string mask)
    {
        var sign = mask.AsSpan().IndexOfAny('%', '*');
        if (sign < 0) return ListIn(_byBeginning, mask);
        var beginning = mask.AsSpan(0, sign).LastIndexOf('.');
        if (beginning >= 0) return ListIn(_byBeginning, mask[..beginning]);
        var ending = mask[(mask.LastIndexOf('.') + 1)..];
        return ending.AsSpan().IndexOfAny('%', '*') < 0 ? ListIn(_byEnding, ending) : _others;
    }

    private static List<(TMask Mask, TValue Value)> ListIn(Dictionary<string, List<(TMask Mask, TValue Value)>> index, string key)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        return list;
    }
}
