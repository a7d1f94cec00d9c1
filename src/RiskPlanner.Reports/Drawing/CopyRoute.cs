namespace RiskPlanner.Reports.Drawing;

/// <summary>That copies go from one drawn place to another.</summary>
/// <param name="Number">Its number in the drawing and in the table below.</param>
/// <param name="Kind">How they are made.</param>
/// <param name="From">The place they come from.</param>
/// <param name="To">The place they go to.</param>
/// <param name="Label">What it is, in a few words.</param>
internal sealed record CopyRoute(int Number, CopyKind Kind, string From, string To, string Label = "")
{
    /// <summary>What stands at it in the drawing and in the table: its number, with a letter where several have that number.</summary>
    public string Mark { get; init; } = $"{Number}";

    /// <summary>The place of cartridges that were carried from a tape store to a site.</summary>
    public static string Carried(string tapeStore, string site) => $"{tapeStore} at {site}";
}
