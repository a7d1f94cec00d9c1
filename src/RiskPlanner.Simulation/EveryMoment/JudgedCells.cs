using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>The cells of data sets that are alike, one for each row.</summary>
/// <param name="Group">The data sets.</param>
/// <param name="Cells">The cells.</param>
internal sealed record JudgedCells(StructuralClass Group, IReadOnlyList<ThreatCell> Cells);
