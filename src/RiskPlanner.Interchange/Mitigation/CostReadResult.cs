using RiskPlanner.Analysis.Mitigation;

namespace RiskPlanner.Interchange;

/// <summary>What reading a file of costs gave.</summary>
/// <param name="Costs">The costs; null exactly when there are faults.</param>
/// <param name="Faults">Every fault, by line and column.</param>
/// <param name="Sha256">The SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits.</param>
public sealed record CostReadResult(CostTable? Costs, IReadOnlyList<PlanFileFault> Faults, string Sha256);
