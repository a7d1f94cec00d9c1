namespace RiskPlanner.Application.Plans;

/// <summary>A plan with all its items, read at one moment.</summary>
/// <param name="Summary">The plan.</param>
/// <param name="Items">Its items; those of a section in their order.</param>
public sealed record PlanSnapshot(PlanSummary Summary, IReadOnlyList<StoredItem> Items);
