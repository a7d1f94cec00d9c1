namespace RiskPlanner.Application.Plans;

/// <summary>A version of a plan: what one save made.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="SavedAt">When it was saved (UTC).</param>
/// <param name="Author">Who saved it.</param>
/// <param name="Summary">What changed, in a few words.</param>
/// <param name="Name">The name that somebody gave it; null when it has none.</param>
public sealed record PlanVersion(int Number, DateTimeOffset SavedAt, string Author, string Summary, string? Name = null);
