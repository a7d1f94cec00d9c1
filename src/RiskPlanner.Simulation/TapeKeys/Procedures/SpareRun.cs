namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>What became of the cartridges after one loss more.</summary>
/// <param name="Spare">The loss.</param>
/// <param name="Outlived">Whether all was read after it.</param>
public sealed record SpareRun(SpareLoss Spare, bool Outlived);
