using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Analysis.PlanTrees;

/// <summary>A single point of loss: an event that brings a top about by itself. Immutable.</summary>
/// <param name="Event">The event.</param>
/// <param name="DataSets">The data sets that it is of, in the plan's order of their kinds.</param>
/// <param name="Outcome">What becomes of the first of them, with the reasons.</param>
public sealed record SinglePoint(Strike Event, IReadOnlyList<DataSetName> DataSets, DataSetOutcome Outcome);
