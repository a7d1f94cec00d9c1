namespace RiskPlanner.Application.Plans;

/// <summary>A plan as lists show it.</summary>
/// <param name="Slug">Its name in addresses: lower-case letters, digits and hyphens.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Version">The number of its present version, from 1 on.</param>
/// <param name="SavedAt">When that was saved (UTC).</param>
/// <param name="Author">Who saved it.</param>
public sealed record PlanSummary(string Slug, string Name, int Version, DateTimeOffset SavedAt, string Author);
