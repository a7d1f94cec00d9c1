using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Flows;

/// <summary>Makes worlds in which data can be followed. Implementations keep no state between calls and are safe between threads.</summary>
public interface IFlowWorldFactory
{
    /// <summary>Makes the world that a plan describes, at its start; what is written into data sets holds the <see cref="DataMarker"/>.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="seed">Everything that a world draws at random comes from this seed.</param>
    IFlowWorld CreateForFlows(Plan plan, ulong seed);
}
