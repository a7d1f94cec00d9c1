using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>A part of a plan that decides about some data sets, each of which is judged for all that are like it. Immutable.</summary>
/// <param name="Plan">The part, as it runs on beyond the horizon.</param>
/// <param name="Groups">What its data sets stand for; the representative of each is in it.</param>
internal sealed record PlanPart(Plan Plan, IReadOnlyList<StructuralClass> Groups);
