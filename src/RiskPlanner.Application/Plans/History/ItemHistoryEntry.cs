namespace RiskPlanner.Application.Plans;

/// <summary>What a version did to an item.</summary>
/// <param name="Version">The version.</param>
/// <param name="Difference">What it changed.</param>
public sealed record ItemHistoryEntry(PlanVersion Version, ItemDifference Difference);
