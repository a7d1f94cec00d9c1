using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>A part of a plan that decides about some data sets, each of which is judged for all that are like it. Immutable.</summary>
/// <param name="Plan">The part, as it runs on beyond the horizon.</param>
/// <param name="Groups">What its data sets stand for; the representative of each is in it.</param>
/// <param name="Strikes">By what it is struck.</param>
internal sealed record PlanPart(Plan Plan, IReadOnlyList<StructuralClass> Groups, PartStrikes Strikes)
{
    /// <summary>The rows by which the part is struck.</summary>
    public IReadOnlyList<JudgedRow> RowsOf(IReadOnlyList<JudgedRow> rows) => [.. rows.Where(row => Strikes == PartStrikes.All || row.IsOfKeys == (Strikes == PartStrikes.OfKeys))];
}
