namespace RiskPlanner.Attack;

/// <summary>What an attack did and what it found. For one thread.</summary>
/// <param name="name">Which attack.</param>
internal sealed class AttackReport(string name)
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _findings = [];

    /// <summary>What should not be, each in a sentence.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>How often something happened.</summary>
    public long this[string what] => _counts.GetValueOrDefault(what);

    public void Count(string what, long by = 1) => _counts[what] = this[what] + by;

    public void Find(string what)
    {
        Count("findings");
        _findings.Add(what);
        Console.Error.WriteLine($"{name}: {what}");
    }

    public override string ToString() => $"{name}: {string.Join(", ", _counts.Select(count => $"{count.Value:N0} {count.Key}"))}{(this["findings"] == 0 ? ", 0 findings" : "")}";
}
