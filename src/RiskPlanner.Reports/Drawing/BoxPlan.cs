namespace RiskPlanner.Reports.Drawing;

/// <summary>A box before it has a place.</summary>
/// <param name="Place">What it is in routes; null for a box that nothing is copied to or from.</param>
/// <param name="Style">The style's name of its kind.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">The lines below.</param>
/// <param name="Inner">The boxes within it, below its lines.</param>
internal sealed record BoxPlan(string? Place, string Style, DrawnText Title, IReadOnlyList<DrawnText> Lines, IReadOnlyList<BoxPlan> Inner)
{
    public BoxPlan(string? place, string style, DrawnText title, params IReadOnlyList<DrawnText> lines)
        : this(place, style, title, lines, [])
    {
    }

    /// <summary>The name of the group that it is, which can be opened and closed; null when it is none.</summary>
    public string? Group { get; init; }

    /// <summary>Whether the group is open.</summary>
    public bool IsOpen { get; init; }
}
