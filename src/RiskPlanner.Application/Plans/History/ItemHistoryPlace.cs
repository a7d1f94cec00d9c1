namespace RiskPlanner.Application.Plans;

/// <summary>Where the history of an item goes on.</summary>
/// <param name="Until">The latest version that was not looked at.</param>
/// <param name="Identity">What the item is called in it, or was before it was removed.</param>
/// <param name="IsThere">Whether it is in that version.</param>
public sealed record ItemHistoryPlace(int Until, string Identity, bool IsThere = true);
