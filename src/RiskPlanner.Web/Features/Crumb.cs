namespace RiskPlanner.Web.Features;

/// <summary>A page on the way to the one that is shown.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Its address.</param>
public sealed record Crumb(string Title, string Address);
