using NodaTime;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>From when on the live CKDS of a key store is under which generation of the master key.</summary>
/// <param name="At">From when on.</param>
/// <param name="KeyStore">The key store.</param>
/// <param name="Generation">The generation, 1 for the first; null where there is no live CKDS.</param>
public sealed record GenerationChange(Instant At, string KeyStore, int? Generation);
