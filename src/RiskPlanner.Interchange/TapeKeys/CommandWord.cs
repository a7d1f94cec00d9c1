namespace RiskPlanner.Interchange.TapeKeys;

/// <summary>A word of a command, with what stands in parentheses after it.</summary>
/// <param name="Text">The word as it is written, quotes included.</param>
/// <param name="Value">What stands between the parentheses; null where there are none.</param>
internal sealed record CommandWord(string Text, string? Value)
{
    /// <summary>Whether it is that keyword.</summary>
    public bool Is(string keyword) => string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words between the parentheses; null where parentheses or quotes in them do not close.</summary>
    public IReadOnlyList<CommandWord>? Inner => Value is null ? [] : CommandWords.Of(Value);

    /// <summary>A name without its quotes, with the member in parentheses where it has one.</summary>
    public string Name => Value is null ? Unquoted(Text) : $"{Unquoted(Text)}({Value})";

    /// <summary>The value without quotes.</summary>
    public string? Plain => Value is null ? null : Unquoted(Value.Trim());

    private static string Unquoted(string text) => text is ['\'', .., '\''] && text.Length >= 2 ? text[1..^1] : text;
}
