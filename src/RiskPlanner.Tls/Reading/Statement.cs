namespace RiskPlanner.Tls;

/// <summary>A setting as it is written: a name and what follows it.</summary>
/// <param name="Name">The name, as it is written.</param>
/// <param name="Value">What follows, blanks put together; empty where nothing does.</param>
/// <param name="Place">Where the name stands.</param>
/// <param name="ValueColumn">The column of the value, from 1 on.</param>
public sealed record Statement(string Name, string Value, Place Place, int ValueColumn)
{
    /// <summary>Whether it has a name. Case does not count.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it has a value. Case does not count.</summary>
    public bool Says(string value) => Value.Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of the value with the columns at which they begin, from 1 on, where the reader tells them apart; else empty.</summary>
    internal IReadOnlyList<(string Word, int Column)> ValueWords { get; init; } = [];

    /// <summary>The statement as a setting that was written.</summary>
    public Origin Origin => new(Place, Name, Value, IsDefault: false);
}
