using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Why what is written as a date or moment is none: the 30th of February is written as a date, and February has none. What
/// is not written as one is nobody's affair here. Calendar of ISO 8601, UTC without leap seconds. Pure; safe between threads.
/// </summary>
public static partial class ImpossibleMoment
{
    private const int LastMonth = 12;
    private const int LongestMonth = 31;
    private const int EndOfDay = 24;

    /// <summary>Why there is no such date, in sentences; null when there is one, or when the text is not written as year, month and day.</summary>
    /// <param name="text">The date as written, such as <c>2026-02-30</c>.</param>
    public static string? WhyNoDate(string text) => Sentences(DateForm().Match(text));

    /// <summary>
    /// Why there is no such moment, in sentences: "February 2026 has no 30th."; null when there is one, or when the text is
    /// not written as date, T, time (a fraction of the second is allowed) and Z.
    /// </summary>
    /// <param name="text">The moment as written, such as <c>2026-02-30T22:00:00Z</c>.</param>
    public static string? WhyNoMoment(string text) => Sentences(MomentForm().Match(text));

    private static string? Sentences(Match written)
    {
        if (!written.Success) return null;
        var reasons = OfDate(Number(written, "year"), Number(written, "month"), Number(written, "day")).ToList();
        if (written.Groups["hour"].Success)
            reasons.AddRange(OfTime(Number(written, "hour"), Number(written, "minute"), Number(written, "second"), IsWholeSecond(written)));
        return reasons.Count == 0 ? null : string.Join(' ', reasons);
    }

    private static IEnumerable<string> OfDate(int year, int month, int day)
    {
        var hasMonth = month is >= 1 and <= LastMonth;
        if (!hasMonth) yield return $"A year has no month {month}.";
        if (day >= 1 && day <= (hasMonth ? CalendarSystem.Iso.GetDaysInMonth(year, month) : LongestMonth)) yield break;
        yield return hasMonth
            ? $"{DateTimeFormatInfo.InvariantInfo.GetMonthName(month)} {year:0000} has no {Ordinal(day)}."
            : $"No month has a {Ordinal(day)}.";
    }

    private static IEnumerable<string> OfTime(int hour, int minute, int second, bool isWholeSecond)
    {
        if (hour > EndOfDay) yield return $"A day has no hour {hour}.";
        if (minute > 59) yield return $"An hour has no minute {minute}.";
        if (second > 59) yield return second == 60 ? "A minute has no second 60: leap seconds are not counted." : $"A minute has no second {second}.";
        if (hour == EndOfDay && minute <= 59 && second <= 59 && (minute > 0 || second > 0 || !isWholeSecond)) yield return "A day ends at 24:00:00.";
    }

    private static bool IsWholeSecond(Match written) => !written.Groups["fraction"].ValueSpan.ContainsAnyInRange('1', '9');

    private static int Number(Match written, string part) => int.Parse(written.Groups[part].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Ordinal(int day) => day == 0 ? "day 0" : (day % 10, day / 10) switch
    {
        (_, 1) => $"{day}th",
        (1, _) => $"{day}st",
        (2, _) => $"{day}nd",
        (3, _) => $"{day}rd",
        _ => $"{day}th",
    };

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,9}))?Z\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MomentForm();
}
