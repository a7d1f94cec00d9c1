using NodaTime;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A copy of a CKDS, and for how long keys can be put back from it.</summary>
/// <param name="Copy">The copy.</param>
/// <param name="MasterKeyGoneAt">
/// When its master key is gone: neither in CURRENT nor in OLD, and no retained key parts to load into a spare domain; null when
/// that is not within the plan's horizon.
/// </param>
public sealed record CkdsCopySpan(CkdsCopyLife Copy, Instant? MasterKeyGoneAt)
{
    /// <summary>The name of the cycle that takes it; null where the key store has one only.</summary>
    public string? Cycle => Copy.Cycle.Name;

    /// <summary>When it is taken.</summary>
    public Instant TakenAt => Copy.TakenAt;

    /// <summary>The number of the master key that it is wrapped under.</summary>
    public int Generation => Copy.Generation;

    /// <summary>When its retention ends; null when that is not within the plan's horizon.</summary>
    public Instant? DiscardedAt => Copy.DroppedAt;

    /// <summary>
    /// The last moment at which keys can be put back from it; null when it is beyond the plan's horizon. A copy is dropped, and a
    /// master key changed, after what is recovered at the same moment.
    /// </summary>
    public Instant? UsableUntil => (DiscardedAt, MasterKeyGoneAt) switch
    {
        ({ } discarded, { } gone) => Instant.Min(discarded, gone),
        var (discarded, gone) => discarded ?? gone,
    };

    /// <summary>Whether it is the master key that ends its use, though the copy is kept.</summary>
    public bool EndedByMasterKey => MasterKeyGoneAt is { } gone && !(DiscardedAt < gone);
}
