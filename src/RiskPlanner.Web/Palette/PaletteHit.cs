namespace RiskPlanner.Web.Palette;

/// <summary>Something that the palette found.</summary>
/// <param name="Kind">What it is, in a word or two: "Data set".</param>
/// <param name="Text">Its name.</param>
/// <param name="Detail">What tells it from others of the name; empty when nothing has to.</param>
/// <param name="Address">Where it is.</param>
internal sealed record PaletteHit(string Kind, string Text, string Detail, string Address);
