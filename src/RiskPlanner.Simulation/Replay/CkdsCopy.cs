using NodaTime;

namespace RiskPlanner.Simulation.Replay;

/// <summary>A copy of a CKDS that is kept.</summary>
/// <param name="Name">Its name in the world.</param>
/// <param name="Cycle">The cycle that took it; null where the key store has one only.</param>
/// <param name="TakenAt">When it was taken.</param>
internal sealed record CkdsCopy(string Name, string? Cycle, Instant TakenAt);
