namespace RiskPlanner.Tls;

/// <summary>Where a setting comes from.</summary>
/// <param name="Place">The place: of the setting, or, of a default, of what should hold it.</param>
/// <param name="Statement">The name of the setting.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsDefault">Whether nobody wrote it, so that the product's default counts.</param>
public sealed record Origin(Place Place, string Statement, string Value, bool IsDefault);
