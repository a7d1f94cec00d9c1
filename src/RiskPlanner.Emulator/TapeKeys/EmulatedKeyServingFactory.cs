using NodaTime;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>Makes worlds of key servers with real keys. Safe between threads; each world is for one.</summary>
public sealed class EmulatedKeyServingFactory : IKeyServingWorldFactory
{
    /// <inheritdoc/>
    public IKeyServingWorld Create(IReadOnlyList<ServingSystem> systems, ulong seed, Instant from) => new EmulatedKeyServing(systems, seed, new CardRandom(seed, "key servers"), from);
}
