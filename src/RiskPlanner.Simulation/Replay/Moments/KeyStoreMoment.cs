using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>A key store at a moment.</summary>
/// <param name="Name">The key store.</param>
/// <param name="Live">Its live CKDS; null when it is lost.</param>
/// <param name="Copies">The copies that are kept, newest first.</param>
public sealed record KeyStoreMoment(string Name, LiveCkdsState? Live, IReadOnlyList<CkdsCopyMoment> Copies);
