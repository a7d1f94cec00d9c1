using NodaTime;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// A stretch of time in which it does not matter when the key is lost: the same copies hold it, and the same moment notices it.
/// </summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">Its end, which is the next one's first moment.</param>
/// <param name="NoticedAt">When the loss is noticed.</param>
/// <param name="NoticedBy">What notices it; null when nothing does before the plan's horizon ends.</param>
/// <param name="RecoverableUntil">
/// The last moment at which the key can be put back, never before <paramref name="From"/>; null when that is beyond the horizon.
/// </param>
/// <param name="LastCopy">The CKDS copy that holds out longest; null when none holds the key.</param>
public sealed record AlignmentStretch(
    Instant From, Instant Until, Instant NoticedAt, Notice? NoticedBy, Instant? RecoverableUntil, CkdsCopySpan? LastCopy)
{
    /// <summary>The last moment at which the key can be lost in it.</summary>
    public Instant LastLoss => IsNewValue ? From : Until;

    /// <summary>
    /// How much longer the key can be put back than its loss stays unnoticed; below zero when it is lost before anybody notices;
    /// null when the key outlives the horizon.
    /// </summary>
    public Duration? Margin => RecoverableUntil - NoticedAt;

    /// <summary>
    /// Whether nothing has to happen for the loss: at <see cref="From"/> the label gets another value, and the one that the data
    /// needs is in CKDS copies alone.
    /// </summary>
    public bool IsNewValue { get; init; }

    /// <summary>Whether a key that is lost in it is lost for good.</summary>
    public bool IsLoss => Margin < Duration.Zero;
}
