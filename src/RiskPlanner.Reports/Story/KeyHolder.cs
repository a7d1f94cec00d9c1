using RiskPlanner.Simulation.Recovery.Runbooks;

namespace RiskPlanner.Reports.Story;

/// <summary>What held keys that were missed, and from which they were put back.</summary>
/// <param name="Action">The step of recovery that put them back.</param>
/// <param name="Words">What held them.</param>
/// <param name="DataSets">How many data sets came back by it.</param>
public sealed record KeyHolder(RecoveryAction Action, string Words, int DataSets);
