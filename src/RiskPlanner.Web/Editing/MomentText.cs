using NodaTime;
using NodaTime.Text;

namespace RiskPlanner.Web.Editing;

/// <summary>Moments as plans write them (ISO 8601, UTC) and as the browser's date and time field has them. Pure functions.</summary>
internal static class MomentText
{
    // A year of fewer digits is still being typed into the browser's field.
    private const int FirstYear = 1000;
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    /// <summary>What stands in the browser's field for a moment; empty for what is none.</summary>
    public static string FieldOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (InstantPattern.General.Parse(text.Trim()) is not { Success: true } moment || moment.Value.InUtc().Year is < FirstYear or > 9999) return "";
        var time = moment.Value.InUtc().LocalDateTime;
        return time.Second == 0 ? Minutes.Format(time) : Seconds.Format(time);
    }

    /// <summary>
    /// What was typed as a plan writes it: a date, or a date and a time, with T or a blank between them and with or without Z, in UTC. What is none of these stays as it is: the check says so
    /// then, with what was typed.
    /// </summary>
    public static string Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim();
        var bare = (text.EndsWith('Z') ? text[..^1] : text).Replace(' ', 'T');
        foreach (var pattern in new[] { Minutes, Seconds })
        {
            if (pattern.Parse(bare) is { Success: true } moment) return Written(moment.Value);
        }

        return Days.Parse(text) is { Success: true } day ? Written(day.Value.AtMidnight()) : text;
    }

    /// <summary>The moment that was picked in the browser's field; null while it is still being typed there.</summary>
    public static string? Picked(string? field)
    {
        if (string.IsNullOrEmpty(field)) return null;
        var moment = Minutes.Parse(field) is { Success: true } minutes ? minutes : Seconds.Parse(field);
        return moment.Success && moment.Value.Year >= FirstYear ? Written(moment.Value) : null;
    }

    private static string Written(LocalDateTime time) => InstantPattern.General.Format(time.InUtc().ToInstant());
}
