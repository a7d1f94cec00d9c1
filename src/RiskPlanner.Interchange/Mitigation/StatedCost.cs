using RiskPlanner.Analysis.Mitigation;

namespace RiskPlanner.Interchange;

/// <summary>What a file of costs states of a kind of changes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Cost">What one costs; null for what it does by default.</param>
/// <param name="PerDataSet">What is added for each data set.</param>
/// <param name="Offered">Whether it can be had.</param>
internal sealed record StatedCost(ChangeKind Kind, int? Cost, int PerDataSet, bool Offered);
