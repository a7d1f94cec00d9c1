using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>A smallest set of events that brings a top about: together they do, and no part of them does.</summary>
/// <param name="Events">The events, in an order in which they do; all at one moment, noticed at once. Empty where nothing has to strike.</param>
/// <param name="Outcome">What becomes of the data set after them, with the reasons.</param>
public sealed record LossSet(IReadOnlyList<Strike> Events, DataSetOutcome Outcome);
