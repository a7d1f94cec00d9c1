using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>
/// One thing that is done to data on its way. Parts know the world and no other part; whoever needs something new adds a part, and composes it
/// with the others. Immutable.
/// </summary>
public abstract record FlowPart
{
    /// <summary>Carries it out.</summary>
    /// <returns>Why it could not be done, so that the data goes no further; null when it was.</returns>
    public abstract Failure? Run(FlowCourse course);
}
