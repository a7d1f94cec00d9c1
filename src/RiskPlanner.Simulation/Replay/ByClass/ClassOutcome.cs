using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>What became of data sets that are alike.</summary>
/// <param name="Class">The data sets.</param>
/// <param name="Outcome">The outcome of the representative; that of another member names that one (<see cref="ClassReplay.OutcomeOf"/>).</param>
public sealed record ClassOutcome(StructuralClass Class, DataSetOutcome Outcome)
{
    /// <summary>Each discovery of the representative's loss between events; empty where nothing is recovered between events.</summary>
    public IReadOnlyList<DiscoveredLoss> Discoveries { get; init; } = [];
}
