using NodaTime;
using NodaTime.Text;

namespace RiskPlanner.Reports.Story;

/// <summary>Times of a story as people say them. Pure functions.</summary>
internal static class StoryWords
{
    private static readonly InstantPattern Minutes = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>A span, in the largest unit that says it with a whole number above one.</summary>
    public static string Long(Duration span) => span.TotalDays >= 2 ? $"{Math.Floor(span.TotalDays):N0} days"
        : span.TotalHours >= 2 ? $"{Math.Floor(span.TotalHours):N0} hours"
        : span.TotalMinutes >= 2 ? $"{Math.Floor(span.TotalMinutes):N0} minutes"
        : $"{Math.Floor(span.TotalSeconds):N0} seconds";

    /// <summary>A moment of the axis, to the minute, UTC.</summary>
    public static string Moment(Instant at) => Minutes.Format(at);
}
