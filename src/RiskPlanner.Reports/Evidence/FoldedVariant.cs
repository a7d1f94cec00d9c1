using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Reports.Evidence;

/// <summary>Variants that went the same way.</summary>
/// <param name="Choices">Their choices in words, one line or several; empty when nothing is free.</param>
/// <param name="Count">How many variants they are.</param>
/// <param name="Survives">Whether the data survives the event on every target.</param>
/// <param name="Replays">How each replay went, one for each target that the row means.</param>
public sealed record FoldedVariant(IReadOnlyList<string> Choices, int Count, bool Survives, IReadOnlyList<DecidingLog> Replays)
{
    /// <summary>The kind of what it came to: lost and unavailable are told apart.</summary>
    public Verdict Verdict => EvidenceVariant.VerdictOf(Survives, Replays.Select(log => log.Outcome));
}
