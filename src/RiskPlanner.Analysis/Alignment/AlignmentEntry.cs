using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// How the keeping of a key and the use of the data under it fit together, for data sets that are alike and whose keys are
/// noticed alike.
/// </summary>
public sealed record AlignmentEntry
{
    /// <summary>The data sets; at least one. The first of them stands for all.</summary>
    public required IReadOnlyList<DataSetDefinition> DataSets { get; init; }

    /// <summary>Whether it is about a key that copies of the data sets are under, and not the data sets themselves.</summary>
    public bool IsOfCopies { get; init; }

    /// <summary>The label of the first one's key, or of the copies' key.</summary>
    public required KeyLabel KeyLabel { get; init; }

    /// <summary>The key store that holds it.</summary>
    public required string KeyStore { get; init; }

    /// <summary>
    /// The worst case: of all moments at which the key can be lost, one at which the margin is smallest; of several the first.
    /// </summary>
    public required AlignmentStretch Worst { get; init; }

    /// <summary>
    /// The moment at which the plan itself takes the value away that the data is under, by giving the label another one, and how that
    /// ends; null when it never does.
    /// </summary>
    public required AlignmentStretch? NewValue { get; init; }

    /// <summary>The longest time that a loss can stay unnoticed.</summary>
    public required Duration LongestUnnoticed { get; init; }

    /// <summary>The shortest time that a lost key can be put back; null when it always outlives the horizon.</summary>
    public required Duration? ShortestRecoverable { get; init; }

    /// <summary>The times in which a loss is for good, in order; empty when there are none.</summary>
    public required IReadOnlyList<LossWindow> Windows { get; init; }

    /// <summary>What ends the last way back in the worst case, as a sentence; empty when nothing does within the horizon.</summary>
    public required string Ending { get; init; }

    /// <summary>Single changes, and a pair, each of which makes the margin sufficient; empty when it is.</summary>
    public required IReadOnlyList<Remedy> Remedies { get; init; }

    /// <summary>What would notice a loss, in order of time.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>Losses that were replayed beside the closed form.</summary>
    public required IReadOnlyList<ReplayedLoss> Replays { get; init; }

    /// <summary>
    /// What a replay with the plan's backups makes of the data in the worst case, where the key is lost for good: a copy under
    /// another key, or in clear, may save it. Null where the margin is sufficient.
    /// </summary>
    public required DataSetOutcome? WorstOutcome { get; init; }

    /// <summary>What the data sets are called together.</summary>
    public string Title => IsOfCopies ? $"copies of {StructuralClass.TitleOf(DataSets)}" : StructuralClass.TitleOf(DataSets);

    /// <summary>The worst margin; null when the key always outlives the horizon.</summary>
    public Duration? Margin => Worst.Margin;

    /// <summary>Whether a key can be lost for good before anybody notices.</summary>
    public bool IsFinding => Worst.IsLoss;
}
