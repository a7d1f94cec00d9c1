namespace RiskPlanner.Model;

/// <summary>
/// Finds the masks that cover a name without trying all of them: masks are kept under the qualifiers that they begin with and
/// that hold no <c>%</c> and no <c>*</c>. Filled first, then read; reading is safe between threads.
/// </summary>
/// <typeparam name="TMask">The masks.</typeparam>
/// <typeparam name="TValue">What a mask stands for.</typeparam>
internal sealed class MaskIndex<TMask, TValue>
    where TMask : IQualifierMask
{
    private readonly Dictionary<string, List<(TMask Mask, TValue Value)>> _byBeginning = [];
    private readonly Dictionary<string, List<(TMask Mask, TValue Value)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public MaskIndex() => _lookup = _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a mask.</summary>
    public void Add(TMask mask, TValue value)
    {
        var beginning = Beginning(mask.Text);
        if (!_byBeginning.TryGetValue(beginning, out var list)) _byBeginning[beginning] = list = [];
        list.Add((mask, value));
    }

    /// <summary>The masks that cover a name, in no order that means anything.</summary>
    public List<(TMask Mask, TValue Value)> Find(string name)
    {
        var found = new List<(TMask Mask, TValue Value)>();
        AddMatches("", name, found);
        for (var end = name.IndexOf('.', StringComparison.Ordinal); end >= 0; end = name.IndexOf('.', end + 1))
            AddMatches(name.AsSpan(0, end), name, found);
        AddMatches(name, name, found);
        return found;
    }

    private void AddMatches(ReadOnlySpan<char> beginning, string name, List<(TMask Mask, TValue Value)> found)
    {
        if (!_lookup.TryGetValue(beginning, out var list)) return;
        foreach (var entry in list)
        {
            if (QualifierMatcher.Matches(entry.Mask.Text, name)) found.Add(entry);
        }
    }

    // The qualifiers before the first one with a sign in it, without their last period.
    private static string Beginning(string mask)
    {
        var sign = mask.AsSpan().IndexOfAny('%', '*');
        if (sign < 0) return mask;
        var period = mask.AsSpan(0, sign).LastIndexOf('.');
        return period < 0 ? "" : mask[..period];
    }
}
