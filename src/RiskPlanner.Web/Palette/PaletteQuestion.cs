namespace RiskPlanner.Web.Palette;

/// <summary>What the palette looks for.</summary>
/// <param name="Text">Any part of a name, without blanks around it; empty while nothing was typed.</param>
/// <param name="Plan">The plan that is open; null when none is.</param>
internal sealed record PaletteQuestion(string Text, string? Plan)
{
    /// <summary>How many of a kind are shown at most.</summary>
    public const int MostOfAKind = 6;

    /// <summary>Whether nothing was typed yet.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Whether a name has the text in it, in capitals or not.</summary>
    public bool Fits(string name) => name.Contains(Text, StringComparison.OrdinalIgnoreCase);
}
