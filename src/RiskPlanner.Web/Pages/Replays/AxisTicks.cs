using NodaTime;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>Chooses round times for an axis: whole years, months or days, ten marks at most. Pure functions.</summary>
internal static class AxisTicks
{
    private const int Most = 10;

    private static readonly Period[] Steps =
    [
        Period.FromHours(1), Period.FromHours(3), Period.FromHours(6), Period.FromHours(12), Period.FromDays(1), Period.FromDays(2), Period.FromDays(7), Period.FromMonths(1), Period.FromMonths(2), Period.FromMonths(3),
        Period.FromMonths(6), Period.FromYears(1), Period.FromYears(2), Period.FromYears(5), Period.FromYears(10), Period.FromYears(25), Period.FromYears(100), Period.FromYears(500), Period.FromYears(2000),
    ];

    /// <summary>The marks of a horizon.</summary>
    public static IReadOnlyList<AxisTick> Of(Instant from, Instant until)
    {
        var (first, last) = (from.InUtc().LocalDateTime, until.InUtc().LocalDateTime);
        var span = (until - from).TotalSeconds;
        if (span <= 0) return [];
        var step = Steps.First(candidate => SecondsOf(candidate) * Most >= span);
        List<AxisTick> ticks = [];
        for (var at = RoundDown(first, step); at <= last; at += step)
        {
            if (at >= first) ticks.Add(new AxisTick((at.InUtc().ToInstant() - from).TotalSeconds / span, Words(at, step), ticks.Count % 3 != 0));
        }

        return ticks;
    }

    private static double SecondsOf(Period step) =>
        ((step.Years * 365.25) + (step.Months * 30.4) + step.Days + (step.Weeks * 7)) * NodaConstants.SecondsPerDay + (step.Hours * NodaConstants.SecondsPerHour);

    private static LocalDateTime RoundDown(LocalDateTime time, Period step)
    {
        if (step.Years > 0) return new LocalDateTime(Math.Max(1, time.Year - (time.Year % step.Years)), 1, 1, 0, 0);
        if (step.Months > 0) return new LocalDateTime(time.Year, time.Month - ((time.Month - 1) % step.Months), 1, 0, 0);
        if (step.Days > 0) return time.Date.AtMidnight();
        return time.Date.AtMidnight().PlusHours(time.Hour - (time.Hour % (int)step.Hours));
    }

    private static string Words(LocalDateTime at, Period step) => step switch
    {
        { Years: > 0 } => $"{at.Year}",
        { Months: > 0 } => $"{at.Year}-{at.Month:00}",
        { Days: > 0 } => $"{at.Month:00}-{at.Day:00}",
        _ => $"{at.Month:00}-{at.Day:00} {at.Hour:00}:00",
    };
}
