using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Reports.Words;

/// <summary>Schedules in words. Pure functions.</summary>
public static class ScheduleWords
{
    private const int DatesShown = 4;
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly InstantPattern Clock = InstantPattern.CreateWithInvariantCulture("HH:mm");
    private static readonly InstantPattern Day = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd");

    /// <summary>A schedule, such as "every day at 22:00"; "never" for none.</summary>
    public static string Of(Schedule? schedule)
    {
        if (schedule is null) return "never";
        if (schedule.Every is { } every) return Repeating(every, schedule.First);
        if (schedule.Dates.Count == 0) return "never";
        var shown = "on " + string.Join(", ", schedule.Dates.Take(DatesShown).Select(Minute.Format));
        return schedule.Dates.Count > DatesShown ? $"{shown} and {schedule.Dates.Count - DatesShown} more times" : shown;
    }

    /// <summary>A moment, to the minute.</summary>
    public static string Of(Instant moment) => Bare(moment) + " UTC";

    /// <summary>A moment, to the minute, where something beside it says that it is UTC.</summary>
    public static string Bare(Instant moment) => Minute.Format(moment);

    /// <summary>A period, such as "5 seconds" or "1 day".</summary>
    public static string Of(Period period)
    {
        var parts = Units(period).Where(unit => unit.Count != 0).Select(unit => unit.Count == 1 ? $"1 {unit.Name}" : $"{unit.Count} {unit.Name}s").ToList();
        return parts.Count == 0 ? "no time" : string.Join(" ", parts);
    }

    private static string Repeating(Period every, Instant? first)
    {
        var text = "every " + Each(every);
        if (first is not { } start) return text;
        // A time of day says something only when the period is made of whole days.
        return every.HasTimeComponent || every is { Days: 1, Weeks: 0, Months: 0, Years: 0 }
            ? $"{text} at {Clock.Format(start)}"
            : $"{text} at {Clock.Format(start)}, first on {Day.Format(start)}";
    }

    private static string Each(Period period)
    {
        var units = Units(period).Where(unit => unit.Count != 0).ToList();
        return units is [{ Count: 1 } only] ? only.Name : Of(period);
    }

    private static IEnumerable<(string Name, long Count)> Units(Period period) =>
    [
        ("year", period.Years), ("month", period.Months), ("week", period.Weeks), ("day", period.Days),
        ("hour", period.Hours), ("minute", period.Minutes), ("second", period.Seconds),
    ];
}
