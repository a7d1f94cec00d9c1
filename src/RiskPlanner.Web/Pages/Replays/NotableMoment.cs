namespace RiskPlanner.Web.Pages.Replays;

/// <summary>A notable moment in a list.</summary>
/// <param name="At">When (ISO 8601, UTC).</param>
/// <param name="Kind">What kind of thing happens.</param>
/// <param name="Words">What the log says of it.</param>
/// <param name="Href">The address that shows it.</param>
internal sealed record NotableMoment(string At, string Kind, string Words, string Href);
