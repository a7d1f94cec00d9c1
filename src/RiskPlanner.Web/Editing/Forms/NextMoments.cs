using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>When something happens next, while its schedule is still being typed. Pure functions.</summary>
internal static class NextMoments
{
    private const int Shown = 3;

    // A schedule that began so many periods earlier is none that a plan takes, and none to count through with each letter.
    private const double MostBefore = 200_000;

    /// <summary>The first moments of a schedule within a time; null when it is none that a plan takes.</summary>
    public static IReadOnlyList<Instant>? Of(Schedule schedule, Instant from, Instant until)
    {
        if (schedule is { Every: { } every } && !IsSound(every, schedule.First ?? from, from)) return null;
        return [.. schedule.Occurrences(from, until).Take(Shown)];
    }

    private static bool IsSound(Period every, Instant first, Instant from)
    {
        if (!Schedule.IsForward(every) || first < PlanLimits.EarliestMoment || first > PlanLimits.LatestMoment) return false;
        var days = (every.Years * 365.0) + (every.Months * 28.0) + (every.Weeks * 7.0) + every.Days;
        var seconds = (days * NodaConstants.SecondsPerDay) + (every.Hours * 3600.0) + (every.Minutes * 60.0) + every.Seconds;
        return days <= PlanLimits.LongestPeriodYears * 366.0 && seconds <= PlanLimits.LongestPeriodYears * 366.0 * NodaConstants.SecondsPerDay
            && (from - first).TotalSeconds / seconds <= MostBefore;
    }
}
