namespace RiskPlanner.Model;

/// <summary>
/// A named part of labels. Exactly one of values, digits, expression and pattern says what it looks like. Three names have a meaning:
/// <c>purpose</c>, <c>app</c> (whose key it is) and <c>n</c> (the number in a sequence).
/// </summary>
/// <param name="Name">Its name (<c>1 to 20 letters and digits, the first a letter</c>).</param>
public sealed record LabelPart(string Name)
{
    /// <summary>The values that it can have; empty when something else says it.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>How many digits it has; null when something else says it.</summary>
    public int? Digits { get; init; }

    /// <summary>An expression of what it looks like (docs/naming/standards.md); null when something else says it.</summary>
    public string? Matches { get; init; }

    /// <summary>What it is put together of: text and other parts in braces; null when something else says it.</summary>
    public string? Pattern { get; init; }

    /// <summary>What it is, for people; may be empty.</summary>
    public string Description { get; init; } = "";
}
