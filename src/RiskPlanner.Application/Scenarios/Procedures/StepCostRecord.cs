namespace RiskPlanner.Application.Scenarios.Procedures;

/// <summary>What a step costs where it alone is left out.</summary>
/// <param name="Step">The step.</param>
/// <param name="Outcome">What the procedure is worth without it.</param>
/// <param name="Costs">What it costs: <c>nothing</c>, <c>redundancy</c> or <c>the cartridges</c>.</param>
public sealed record StepCostRecord(string Step, string Outcome, string Costs);
