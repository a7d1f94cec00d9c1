using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>Whether recoverers could read what lies at a place, keys left as they are: a copy is brought back first.</summary>
/// <param name="Sysplex">Where they try.</param>
/// <param name="Failure">Why not; null when they can.</param>
/// <param name="Version">The committed version that they read; null where the content is none, or cannot be read.</param>
public sealed record PlaceReading(string Sysplex, Failure? Failure, CommittedVersion? Version);
