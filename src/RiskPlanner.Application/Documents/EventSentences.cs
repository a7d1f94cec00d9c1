using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Documents;

/// <summary>Events in sentences: pages, reports and command line say the same. Pure functions.</summary>
public static class EventSentences
{
    /// <summary>How an event is to be noticed, as on the command line.</summary>
    public static string Discovered(EventRecord occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return occurrence.DiscoveredAt is { } moment ? DocumentMapper.Words(moment) : Kebab.Of(occurrence.Discovered);
    }

    /// <summary>That an event had no effect, and why; null where it struck.</summary>
    public static string? NoEffect(EventRecord occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return occurrence.Effect == EventEffect.None ? $"had no effect: {occurrence.Why}" : null;
    }

    /// <summary>By whom and when it was noticed first; null in documents of earlier versions, which do not say.</summary>
    public static string? Noticed(EventRecord occurrence) => Notice(occurrence) is { } notice ? $"noticed {notice}" : null;

    /// <summary>The same behind the word "noticed".</summary>
    public static string? Notice(EventRecord occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        var at = occurrence.NoticedAt is { } moment ? $"at {DocumentMapper.Words(moment)} " : "";
        return occurrence.NoticedBy switch
        {
            null => null,
            NoticedBy.None => "by nobody within the plan's time",
            NoticedBy.Event when occurrence.Discovered == Discovery.Time => $"{at.TrimEnd()}, as the event says",
            NoticedBy.Event when occurrence.NoticedThrough is not null => $"{at}by the mirror{Of(occurrence)}, which was suspended",
            NoticedBy.Event => $"by itself {at}".TrimEnd(),
            NoticedBy.Update => $"{at}by an update{Of(occurrence)}",
            NoticedBy.Use => $"{at}by a use{Of(occurrence)}",
            NoticedBy.Check => $"{at}by a check{Of(occurrence)}",
            NoticedBy.Job when occurrence.NoticedThrough is null => $"{at}by a copy of the CKDS that failed",
            NoticedBy.Job => $"{at}by a backup{Of(occurrence)} that failed",
            NoticedBy.Open => $"{at}by an OPEN{Of(occurrence)}",
            var by => throw new InvalidOperationException($"There are no words for {by}."),
        };
    }

    private static string Of(EventRecord occurrence) => occurrence.NoticedThrough is { } dataSet ? $" of {dataSet}" : "";
}
