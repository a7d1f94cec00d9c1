using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// When something happens: every period from a first moment on, or at given moments. All times are UTC. Immutable.
/// </summary>
public sealed record Schedule
{
    // Invariant: either Every and First are set and Dates is empty, or Dates is non-empty and Every is null.

    /// <summary>The period between two occurrences (ISO 8601, such as P1D or P1M), or null when <see cref="Dates"/> speaks.</summary>
    public Period? Every { get; init; }

    /// <summary>The first occurrence of a period; null means the start of the plan's horizon.</summary>
    public Instant? First { get; init; }

    /// <summary>The single moments, ascending; empty when <see cref="Every"/> speaks.</summary>
    public IReadOnlyList<Instant> Dates { get; init; } = [];

    /// <summary>A schedule that repeats.</summary>
    public static Schedule Repeating(Period every, Instant? first = null) => new() { Every = every, First = first };

    /// <summary>A schedule of single moments.</summary>
    public static Schedule On(params Instant[] dates) => new() { Dates = [.. dates.Order()] };

    /// <summary>
    /// The occurrences from <paramref name="from"/> to <paramref name="until"/>, both included, ascending. Months and years
    /// are counted from the first occurrence, so that the 31st does not drift.
    /// </summary>
    public IEnumerable<Instant> Occurrences(Instant from, Instant until)
    {
        if (Every is null)
        {
            foreach (var date in Dates)
            {
                if (date >= from && date <= until) yield return date;
            }

            yield break;
        }

        var start = (First ?? from).InUtc().LocalDateTime;
        for (var count = 0; ; count++)
        {
            var at = (start + Multiply(Every, count)).InUtc().ToInstant();
            if (at > until) yield break;
            if (at >= from) yield return at;
        }
    }

    /// <summary>
    /// Whether the period moves time forward from every moment: no unit below zero, one of them above, nothing finer than
    /// a second. (P1M-30D would move forward from January and backward from February, and repeating it need not end.)
    /// </summary>
    public static bool IsForward(Period period)
    {
        if (period.Milliseconds != 0 || period.Ticks != 0 || period.Nanoseconds != 0) return false;
        long[] units = [period.Years, period.Months, period.Weeks, period.Days, period.Hours, period.Minutes, period.Seconds];
        return units.All(unit => unit >= 0) && units.Any(unit => unit > 0);
    }

    /// <summary>A period so many times over.</summary>
    internal static Period Multiply(Period period, int count) => new PeriodBuilder
    {
        Years = period.Years * count,
        Months = period.Months * count,
        Weeks = period.Weeks * count,
        Days = period.Days * count,
        Hours = period.Hours * count,
        Minutes = period.Minutes * count,
        Seconds = period.Seconds * count,
    }.Build();
}
