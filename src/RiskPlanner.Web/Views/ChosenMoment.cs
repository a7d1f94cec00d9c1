using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Views;

/// <summary>The moment that a page shows a plan at, as its address and its date field have it.</summary>
/// <param name="At">The moment.</param>
/// <param name="Typed">What stands in the address; null when the page shows the plan's start.</param>
/// <param name="Fault">What is wrong with it, as a sentence; null when nothing is.</param>
public sealed record ChosenMoment(Instant At, string? Typed, string? Fault)
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private static readonly LocalDatePattern Days = LocalDatePattern.Iso;

    /// <summary>The value for an input of the type <c>datetime-local</c>.</summary>
    public string Field => FieldOf(At);

    /// <summary>The moment in words.</summary>
    public string Words => Reports.Words.ScheduleWords.Of(At);

    /// <summary>Reads what was typed: a date, or a date and a time; all of it is UTC. Nothing typed means the plan's start.</summary>
    public static ChosenMoment Of(string? typed, Plan plan)
    {
        if (string.IsNullOrWhiteSpace(typed)) return new(plan.From, null, null);
        if (Read(typed) is { } at) return new(at, typed, null);
        return new(plan.From, null, $"“{typed}” is not a date. Expected: a date such as {FieldOf(plan.From)}. The plan's start is shown.");
    }

    /// <summary>The moment of what was typed: a date, or a date and a time, in UTC; null when it is none.</summary>
    public static Instant? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim().TrimEnd('Z');
        if (Minutes.Parse(text) is { Success: true } minutes) return minutes.Value.InUtc().ToInstant();
        if (Seconds.Parse(text) is { Success: true } seconds) return seconds.Value.InUtc().ToInstant();
        return Days.Parse(text) is { Success: true } day ? day.Value.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() : null;
    }

    /// <summary>The same, kept within the plan's time.</summary>
    public static ChosenMoment Within(string? typed, Plan plan)
    {
        var chosen = Of(typed, plan);
        if (chosen.At < plan.From) return new(plan.From, null, $"The plan speaks of {Span(plan)}. Its start is shown.");
        return chosen.At > plan.Until ? new(plan.Until, FieldOf(plan.Until), $"The plan speaks of {Span(plan)}. Its end is shown.") : chosen;
    }

    /// <summary>A moment as the field and the address write it.</summary>
    public static string FieldOf(Instant moment)
    {
        var time = moment.InUtc().LocalDateTime;
        return time.Second == 0 ? Minutes.Format(time) : Seconds.Format(time);
    }

    private static string Span(Plan plan) => $"{Reports.Words.ScheduleWords.Of(plan.From)} to {Reports.Words.ScheduleWords.Of(plan.Until)}";
}
