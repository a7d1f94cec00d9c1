namespace RiskPlanner.Reports.Drawing;

/// <summary>An arrow: a copy on its way.</summary>
/// <param name="Number">Its number in the table below.</param>
/// <param name="Kind">How the copy is made.</param>
/// <param name="Points">The corners, from the source to the target.</param>
/// <param name="Badge">Where the number stands.</param>
/// <param name="Label">What it is, in a few words.</param>
public sealed record DrawnArrow(int Number, CopyKind Kind, IReadOnlyList<DrawnPoint> Points, DrawnPoint Badge, string Label)
{
    /// <summary>What stands in the badge: its number, with a letter where several arrows have that number.</summary>
    public string Mark { get; init; } = $"{Number}";

    /// <summary>The line as an SVG path.</summary>
    public string Path => "M" + string.Join(" L", Points.Select(point => $"{point.X:0.#} {point.Y:0.#}"));
}
