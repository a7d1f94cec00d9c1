namespace RiskPlanner.Application.Plans;

/// <summary>What happened to one item, the latest first.</summary>
/// <param name="Entries">The versions that changed it, each with what it changed.</param>
/// <param name="Next">Where to go on looking for earlier ones; null when there are none before these.</param>
public sealed record ItemHistory(IReadOnlyList<ItemHistoryEntry> Entries, ItemHistoryPlace? Next);
