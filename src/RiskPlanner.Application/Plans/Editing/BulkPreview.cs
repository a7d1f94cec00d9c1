using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>What a bulk edit would do, before it is saved.</summary>
/// <param name="Total">How many items it is about, unchanged ones included.</param>
/// <param name="First">The first of them as they are and as they would be; the second is null when that would be wrong.</param>
/// <param name="Faults">What is wrong with the new values in the first items; of equal faults only the first.</param>
public sealed record BulkPreview(int Total, IReadOnlyList<(PlanItem Before, PlanItem? After)> First, IReadOnlyList<EditFault> Faults);
