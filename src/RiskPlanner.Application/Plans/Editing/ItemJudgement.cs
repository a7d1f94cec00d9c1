namespace RiskPlanner.Application.Plans;

/// <summary>What a save of an item would say today.</summary>
/// <param name="Faults">What is wrong with the item; faults that it makes in others are none of these.</param>
/// <param name="Missing">The references to what the plan has not.</param>
public sealed record ItemJudgement(IReadOnlyList<EditFault> Faults, IReadOnlyList<ItemReference> Missing);
