using NodaTime;

namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>Makes worlds of key servers. Safe between threads.</summary>
public interface IKeyServingWorldFactory
{
    /// <summary>A world in which nothing has been done yet.</summary>
    /// <param name="systems">Its systems, each of another name and address.</param>
    /// <param name="seed">What keys are made of: the same seed gives the same bytes.</param>
    /// <param name="from">When it begins.</param>
    IKeyServingWorld Create(IReadOnlyList<ServingSystem> systems, ulong seed, Instant from);
}
