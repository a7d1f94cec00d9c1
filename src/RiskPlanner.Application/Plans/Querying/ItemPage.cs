using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Some of the items that a query finds.</summary>
/// <param name="Items">The items, in the order asked for.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Version">The version of the plan that was read.</param>
public sealed record ItemPage(IReadOnlyList<PlanItem> Items, int Total, int Version);
