using NodaTime;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// The closed form (docs/theory/alignment.md): a key that is lost at t is recoverable until the latest end of all CKDS copies
/// that were taken by then, and noticed at the first notice after t. Both are constant between the moments at which a copy is
/// taken or ends and the notices, so that these moments are all that has to be looked at. Pure; safe between threads.
/// </summary>
internal static class AlignmentStretches
{
    /// <summary>The stretches, from the first CKDS copy on (there is nothing to recover from before) to the end of the horizon.</summary>
    /// <param name="copies">The CKDS copies in order of time.</param>
    /// <param name="notices">The notices in order of time.</param>
    /// <param name="from">When the data is there.</param>
    /// <param name="until">The end of the horizon.</param>
    /// <param name="newValueAt">When the label gets another value, so that the one that the data needs is lost by plan; null when never.</param>
    /// <param name="alwaysRecoverable">Whether something beside the CKDS copies keeps the key.</param>
    public static IReadOnlyList<AlignmentStretch> Of(
        IReadOnlyList<CkdsCopySpan> copies, IReadOnlyList<Notice> notices, Instant from, Instant until, Instant? newValueAt, bool alwaysRecoverable)
    {
        var start = copies.Count > 0 ? Instant.Max(copies[0].TakenAt, from) : from;
        if (newValueAt < start) start = newValueAt.Value;
        var last = newValueAt ?? until;
        var moments = copies.Select(copy => copy.TakenAt)
            .Concat(copies.Select(copy => copy.UsableUntil).OfType<Instant>())
            .Concat(notices.Select(notice => notice.At))
            .Where(at => at > start && (at < last || at == newValueAt))
            .Append(start)
            .Append(newValueAt ?? start)
            .Distinct()
            .Order()
            .ToList();
        var stretches = new List<AlignmentStretch>(moments.Count);
        CkdsCopySpan? longest = null;
        var (nextCopy, nextNotice) = (0, 0);
        for (var index = 0; index < moments.Count; index++)
        {
            var at = moments[index];
            // An operation of the moment of a loss still runs.
            for (; nextCopy < copies.Count && copies[nextCopy].TakenAt <= at; nextCopy++) longest = Longer(longest, copies[nextCopy]);
            while (nextNotice < notices.Count && notices[nextNotice].At <= at) nextNotice++;
            var notice = nextNotice < notices.Count ? notices[nextNotice] : null;
            stretches.Add(new AlignmentStretch(
                at, index + 1 < moments.Count ? moments[index + 1] : until, notice?.At ?? until, notice, RecoverableUntil(at, longest), longest)
            {
                IsNewValue = at == newValueAt,
            });
        }

        return stretches;

        Instant? RecoverableUntil(Instant at, CkdsCopySpan? copy)
        {
            if (alwaysRecoverable) return null;
            return copy is null ? at : copy.UsableUntil is { } end ? Instant.Max(at, end) : null;
        }
    }

    /// <summary>Where two hold out alike, the newer one: it is the one that recoverers try first.</summary>
    private static CkdsCopySpan Longer(CkdsCopySpan? last, CkdsCopySpan next)
    {
        if (last is null) return next;
        return last.UsableUntil is { } end && (next.UsableUntil is not { } nextEnd || nextEnd >= end) ? next
            : last.UsableUntil is null && next.UsableUntil is null ? next
            : last;
    }
}
