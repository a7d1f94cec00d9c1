namespace RiskPlanner.Simulation.Replay;

/// <summary>A copy of a CKDS that is kept.</summary>
/// <param name="Name">Its name in the world.</param>
/// <param name="Cycle">The cycle that took it; null where the key store has one only.</param>
internal sealed record CkdsCopy(string Name, string? Cycle);
