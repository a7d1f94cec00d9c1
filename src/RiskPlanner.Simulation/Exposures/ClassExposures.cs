using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Exposures;

/// <summary>What an event lets somebody read of data sets that are alike. Immutable.</summary>
/// <param name="Class">The data sets.</param>
/// <param name="Exposures">What it is of the representative, and likewise of each other one; at least one.</param>
public sealed record ClassExposures(StructuralClass Class, IReadOnlyList<Exposure> Exposures);
