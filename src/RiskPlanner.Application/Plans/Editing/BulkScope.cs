namespace RiskPlanner.Application.Plans;

/// <summary>Which items of a section a bulk edit is about: those with given identities, or all that a query finds.</summary>
/// <param name="Query">The section with mask and filters; its order and page are not looked at.</param>
/// <param name="Identities">The identities of the items; null for all that the query finds.</param>
public sealed record BulkScope(ItemQuery Query, IReadOnlyCollection<string>? Identities = null);
