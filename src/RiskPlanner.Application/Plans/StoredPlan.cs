namespace RiskPlanner.Application.Plans;

/// <summary>A plan as it is kept.</summary>
/// <param name="Slug">Its name in addresses: lower-case letters, digits and hyphens.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Text">The plan file.</param>
/// <param name="Sha256">The hash of the file, in hex.</param>
/// <param name="SavedAt">When it was saved (UTC).</param>
public sealed record StoredPlan(string Slug, string Name, string Text, string Sha256, DateTimeOffset SavedAt);
