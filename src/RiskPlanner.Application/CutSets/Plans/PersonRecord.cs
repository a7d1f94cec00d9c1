namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>A person of a plan.</summary>
/// <param name="Name">The name.</param>
/// <param name="Acts">How many of the plan's basic events this person can bring about.</param>
public sealed record PersonRecord(string Name, int Acts);
