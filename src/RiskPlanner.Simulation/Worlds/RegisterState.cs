namespace RiskPlanner.Simulation.Worlds;

/// <summary>
/// What the master-key registers of a coprocessor hold, as numbers of the generations of its key store's master key; 1 for the
/// first. NEW is left out: a replay changes a master key in one step, so that NEW is empty before and after.
/// </summary>
/// <param name="Current">The generation in CURRENT; null when it is empty.</param>
/// <param name="Old">The generation in OLD; null when it is empty.</param>
public sealed record RegisterState(int? Current, int? Old);
