using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables;

/// <summary>One replay behind a cell.</summary>
/// <param name="Strike">What struck.</param>
/// <param name="Outcome">What became of the data set.</param>
/// <param name="Log">Every step.</param>
public sealed record VariantReplay(Strike Strike, DataSetOutcome Outcome, IReadOnlyList<LogEntry> Log)
{
    /// <summary>What struck after it, in tables of two events; null in others.</summary>
    public Strike? Then { get; init; }
}
