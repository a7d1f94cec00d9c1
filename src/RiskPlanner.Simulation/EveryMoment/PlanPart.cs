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
    /// <summary>Whether anybody who uses the same keys may notice what a row stands for.</summary>
    public static bool IsOfKeys(ThreatRow row) => row.Threat.UsualDiscovery != Discovery.AtOnce && row.Threat.Target != ThreatTarget.DataSet;

    /// <summary>The rows by which the part is struck.</summary>
    public IReadOnlyList<ThreatRow> RowsOf(IReadOnlyList<ThreatRow> rows) => [.. rows.Where(row => Strikes == PartStrikes.All || IsOfKeys(row) == (Strikes == PartStrikes.OfKeys))];
}
