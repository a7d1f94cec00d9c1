using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows;

/// <summary>The way of a data set's data as one world has it. Immutable.</summary>
/// <param name="Hops">The places, in order; the first is where the data set lies, and there is none where it cannot even be written.</param>
/// <param name="Stopped">Why it went no further; null when it came to its end.</param>
public sealed record FlowTrace(IReadOnlyList<FlowHop> Hops, Failure? Stopped);
