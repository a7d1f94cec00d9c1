using System.Text.Json.Serialization;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Documents;

/// <summary>A choice of what is free, and what came of it.</summary>
/// <param name="Choices">The words of each choice; empty when nothing is free.</param>
/// <param name="Survives">Whether the data survives the event on every target.</param>
/// <param name="Replays">One replay for each target that the row means.</param>
public sealed record EvidenceVariant(IReadOnlyList<string> Choices, bool Survives, IReadOnlyList<EvidenceReplay> Replays)
{
    /// <summary>The kind of what it came to: lost and unavailable are told apart.</summary>
    [JsonIgnore]
    public Verdict Verdict => VerdictOf(Survives, Replays.Select(replay => replay.Outcome));

    /// <summary>The kind of what replays came to, whatever targets the plan states.</summary>
    /// <param name="survives">Whether the data survives in all of them.</param>
    /// <param name="outcomes">Their outcomes.</param>
    public static Verdict VerdictOf(bool survives, IEnumerable<OutcomeRecord> outcomes) =>
        survives ? Verdict.Yes : outcomes.Any(outcome => outcome.Outcome == OutcomeKind.Lost) ? Verdict.No : Verdict.Outage;
}
