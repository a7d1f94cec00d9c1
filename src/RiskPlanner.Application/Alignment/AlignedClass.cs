using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Application.Alignment;

/// <summary>How the keeping of a key and the use of the data under it fit together, for data sets that are alike.</summary>
public sealed record AlignedClass
{
    /// <summary>What the data sets are called together.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is about a key that copies of the data sets are under, and not the data sets themselves.</summary>
    public bool OfCopies { get; init; }

    /// <summary>Their names; the first stands for all.</summary>
    public required IReadOnlyList<string> DataSets { get; init; }

    /// <summary>The label of each one's key, in the same order.</summary>
    public required IReadOnlyList<string> KeyLabels { get; init; }

    /// <summary>The label of the first one's key.</summary>
    public required string Key { get; init; }

    /// <summary>The key store that holds it.</summary>
    public required string KeyStore { get; init; }

    /// <summary>The worst margin; below zero when the key can be lost for good; null when it outlives the horizon.</summary>
    public required double? MarginDays { get; init; }

    /// <summary>The moment of loss with the worst margin.</summary>
    public required string LostAt { get; init; }

    /// <summary>When that loss is noticed; the end of the horizon when nothing notices it.</summary>
    public required string NoticedAt { get; init; }

    /// <summary>What notices it: use, update, open, check or backup; null when nothing does within the horizon.</summary>
    public required string? NoticedBy { get; init; }

    /// <summary>The data set that is opened then, or whose copy is; null when nothing is.</summary>
    public required string? NoticedThrough { get; init; }

    /// <summary>The last moment at which the key can then be put back; null when it is beyond the horizon.</summary>
    public required string? RecoverableUntil { get; init; }

    /// <summary>The CKDS copy that then holds out longest; null when none holds the key.</summary>
    public required AlignedCkdsCopy? LastCopy { get; init; }

    /// <summary>What ends the last way back, as a sentence; empty when nothing does within the horizon.</summary>
    public required string Ending { get; init; }

    /// <summary>The longest time that a loss can stay unnoticed.</summary>
    public required double LongestUnnoticedDays { get; init; }

    /// <summary>The shortest time that a lost key can be put back; null when it always outlives the horizon.</summary>
    public required double? ShortestRecoverableDays { get; init; }

    /// <summary>The times in which a loss is for good, in order.</summary>
    public required IReadOnlyList<AlignedWindow> Windows { get; init; }

    /// <summary>What becomes of the data in the worst case: intact, recovered, unavailable or lost; null when the margin suffices.</summary>
    public required OutcomeKind? Outcome { get; init; }

    /// <summary>The way by which the data comes back then; empty when it does not; null when the margin suffices.</summary>
    public required string? Route { get; init; }

    /// <summary>Why it does not come back as it was; null when the margin suffices.</summary>
    public required string? Cause { get; init; }

    /// <summary>Changes of the plan, each of which makes the margin sufficient.</summary>
    public required IReadOnlyList<AlignedRemedy> Remedies { get; init; }

    /// <summary>What would notice a loss, in order of time.</summary>
    public required IReadOnlyList<AlignedNotices> Notices { get; init; }

    /// <summary>Losses that were replayed beside the closed form.</summary>
    public required IReadOnlyList<AlignedReplay> Replays { get; init; }

    // A method, so that a file does not say the same thing twice.

    /// <summary>Whether a key can be lost for good before anybody notices.</summary>
    public bool IsFinding() => MarginDays < 0;
}
