using RiskPlanner.Simulation.State;


namespace RiskPlanner.Simulation.Exposures;

/// <summary>What an event lets somebody read of a data set. Immutable.</summary>
/// <param name="Kind">How.</param>
/// <param name="Copy">The copy that it is about; null for the data set itself.</param>
public sealed record Exposure(ExposureKind Kind, BackupCopy? Copy);
