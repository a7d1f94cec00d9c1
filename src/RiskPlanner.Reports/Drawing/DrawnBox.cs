namespace RiskPlanner.Reports.Drawing;

/// <summary>A box where it stands.</summary>
/// <param name="Place">What it is in routes; null for a box that nothing is copied to or from.</param>
/// <param name="Style">The style's name of its kind.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">The lines below.</param>
/// <param name="Left">Its left edge in units of the drawing (CSS pixels).</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
public sealed record DrawnBox(
    string? Place, string Style, DrawnText Title, IReadOnlyList<DrawnText> Lines, double Left, double Top, double Width, double Height)
{
    /// <summary>Its right edge.</summary>
    public double Right => Left + Width;

    /// <summary>The name of the group that it is, which can be opened and closed; null when it is none.</summary>
    public string? Group { get; init; }

    /// <summary>Whether the group is open.</summary>
    public bool IsOpen { get; init; }
}
