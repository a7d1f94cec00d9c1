using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>Why data that can be read cannot be written, as with an archived key that decrypts only. Immutable.</summary>
/// <param name="Cause">Why.</param>
/// <param name="About">The label that it is about; null where there is none.</param>
/// <param name="End">What lets writers go on; null where nothing does that can be named.</param>
public sealed record WriteHindrance(Cause Cause, string? About, OutageEnd? End);
