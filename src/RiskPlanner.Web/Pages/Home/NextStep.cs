namespace RiskPlanner.Web.Pages.Home;

/// <summary>Something worth doing next.</summary>
/// <param name="Text">What.</param>
/// <param name="Href">Where.</param>
/// <param name="Why">Why, or what comes of it.</param>
internal sealed record NextStep(string Text, string Href, string Why);
