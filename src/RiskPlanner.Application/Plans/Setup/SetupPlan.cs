using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>What the guided set-up came to.</summary>
/// <param name="Read">The plan, read like a file; null when there are faults.</param>
/// <param name="Counts">How many items each table has, by its key.</param>
/// <param name="Faults">What is wrong, in the order of the tables.</param>
public sealed record SetupPlan(PlanReadResult? Read, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<SetupFault> Faults);
