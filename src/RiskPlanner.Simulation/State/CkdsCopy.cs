using NodaTime;

namespace RiskPlanner.Simulation.State;

/// <summary>A copy of a CKDS that is kept.</summary>
/// <param name="Name">Its name in the world.</param>
/// <param name="Cycle">The cycle that took it; null where the key store has one only, and of what recoverers saved.</param>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="Number">Its number in its cycle, 1 for the first; 0 of what recoverers saved, which no cycle drops.</param>
internal sealed record CkdsCopy(string Name, string? Cycle, Instant TakenAt, int Number = 0);
