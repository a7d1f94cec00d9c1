using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>Makes worlds. Implementations keep no state between calls and are safe between threads.</summary>
public interface IWorldFactory
{
    /// <summary>
    /// Makes the world that a plan describes, at its start: sites, arrays, tapes, sysplexes with master keys loaded where the
    /// plan says so, key stores with every key of the plan, no data set yet.
    /// </summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="seed">Everything that a world draws at random comes from this seed.</param>
    IWorld Create(Plan plan, ulong seed);
}
