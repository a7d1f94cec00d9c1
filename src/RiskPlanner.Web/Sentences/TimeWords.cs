namespace RiskPlanner.Web.Sentences;

/// <summary>Times in words, each with its unit. Pure functions.</summary>
internal static class TimeWords
{
    /// <summary>A moment, to the minute.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm") + " UTC";

    /// <summary>A moment for machines (ISO 8601).</summary>
    public static string Machine(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");

    /// <summary>A time that is only an estimate.</summary>
    public static string Rough(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1.5 } => "about a second",
        { TotalSeconds: < 90 } => $"about {Math.Round(time.TotalSeconds):0} seconds",
        { TotalMinutes: < 90 } => $"about {Math.Round(time.TotalMinutes):0} minutes",
        _ => $"about {Math.Round(time.TotalHours):0} hours",
    };

    /// <summary>A time that was measured.</summary>
    public static string Exact(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => $"{time.TotalMilliseconds:0} ms",
        { TotalSeconds: < 60 } => $"{time.TotalSeconds:0.0} s",
        { TotalHours: < 1 } => $"{(int)time.TotalMinutes} min {time.Seconds} s",
        _ => $"{(int)time.TotalHours} h {time.Minutes} min",
    };
}
