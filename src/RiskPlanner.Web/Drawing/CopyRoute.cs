namespace RiskPlanner.Web.Drawing;

/// <summary>That copies go from one place to another.</summary>
/// <param name="Number">The policy's number in the legend.</param>
/// <param name="Kind">How they are made.</param>
/// <param name="From">The place they come from: a volume, a tape store, or cartridges carried.</param>
/// <param name="To">The place they go to.</param>
internal sealed record CopyRoute(int Number, CopyKind Kind, string From, string To)
{
    /// <summary>The place of cartridges that were carried from a tape store to a site.</summary>
    public static string Carried(string tapeStore, string site) => $"{tapeStore} at {site}";
}
