namespace RiskPlanner.Model;

/// <summary>Gathers faults and words the kinds that every rule needs: a name that is missing, wrong, used twice or out of range.</summary>
internal sealed class FaultCollector
{
    private const int NamesListed = 10;

    // When thousands of references are wrong, one cause has made them so, and the nearest name of each would take minutes.
    private const int MostComparisons = 200_000;

    private readonly List<PlanFault> _faults = [];
    private readonly Dictionary<(string What, string Name), string> _expected = [];
    private readonly Dictionary<string, string> _lists = [];
    private int _comparisons;

    public IReadOnlyList<PlanFault> Faults => _faults;

    public void Add(string path, string value, string rule, string expected) =>
        _faults.Add(new PlanFault(path, value, rule, expected));

    /// <summary>Forgets all faults; says whether there were any.</summary>
    public bool TakeAll()
    {
        if (_faults.Count == 0) return false;
        _faults.Clear();
        return true;
    }

    /// <summary>Demands that a name is among the known ones; says whether it is.</summary>
    public bool Reference(string path, string name, IReadOnlyCollection<string> known, string what)
    {
        if (known.Contains(name)) return true;
        Add(path, name, $"This must name {WithArticle(what)} of the plan.", ExpectedName(name, known, what));
        return false;
    }

    /// <summary>Demands that no two of the texts are equal, and reports each later one.</summary>
    public void Unique(IEnumerable<(string Path, string Text)> entries, string rule)
    {
        var seen = new Dictionary<string, string>();
        foreach (var (path, text) in entries)
        {
            if (seen.TryAdd(text, path)) continue;
            Add(path, text, rule, $"a value that differs from {seen[text]}");
        }
    }

    /// <summary>Demands a number from the range, both ends included.</summary>
    public void Range(string path, int value, int minimum, int maximum, string what)
    {
        if (value >= minimum && value <= maximum) return;
        Add(path, $"{value}", $"{what} is a whole number from {minimum} to {maximum}.", $"{minimum} to {maximum}");
    }

    /// <summary>Demands text of at most so many characters.</summary>
    public void Text(string path, string text, int most, string what)
    {
        if (text.Length <= most) return;
        Add(path, text, $"{what} has at most {most:N0} characters.", $"at most {most:N0} characters; these are {text.Length:N0}");
    }

    /// <summary>The nearest known name, or the list of them.</summary>
    public string ExpectedName(string name, IReadOnlyCollection<string> known, string what)
    {
        if (known.Count == 0) return $"{WithArticle(what)}, but the plan has none";
        if (_expected.TryGetValue((what, name), out var expected)) return expected;
        string? nearest = null;
        if (_comparisons < MostComparisons)
        {
            _comparisons += known.Count;
            nearest = NearestName.Find(name, known);
        }

        if (nearest is null && !_lists.TryGetValue(what, out nearest)) _lists[what] = nearest = ListOf(known);
        return _expected[(what, name)] = nearest;
    }

    public static string ListOf(IReadOnlyCollection<string> names)
    {
        var first = names.Order(StringComparer.Ordinal).Take(NamesListed);
        var rest = names.Count > NamesListed ? $" or {names.Count - NamesListed} more" : "";
        return names.Count == 1 ? names.First() : $"one of {string.Join(", ", first)}{rest}";
    }

    private static string WithArticle(string what) => what[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {what}" : $"a {what}";
}
