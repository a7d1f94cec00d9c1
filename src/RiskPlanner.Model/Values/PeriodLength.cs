using NodaTime;

namespace RiskPlanner.Model;

/// <summary>How far periods reach. Pure; safe between threads.</summary>
internal static class PeriodLength
{
    /// <summary>The moment so many periods after a first one, at most <see cref="PlanLimits.LatestMoment"/>.</summary>
    public static Instant After(Instant first, Period every, int count)
    {
        var room = (PlanLimits.LatestMoment - first).TotalSeconds;
        if (LeastSeconds(every) * count >= room) return PlanLimits.LatestMoment;
        var end = (first.InUtc().LocalDateTime + Schedule.Multiply(every, count)).InUtc().ToInstant();
        return Instant.Min(end, PlanLimits.LatestMoment);
    }

    /// <summary>The shortest that the period can be, in seconds: months of 28 days, years of 365. In double, for units of any size.</summary>
    public static double LeastSeconds(Period period) =>
        (((((period.Years * 365.0) + (period.Months * 28.0) + (period.Weeks * 7.0) + period.Days) * 24.0) + period.Hours) * 3600.0)
        + (period.Minutes * 60.0) + period.Seconds;
}
