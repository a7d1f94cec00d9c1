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
    public static string? Noticed(EventRecord occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        var at = occurrence.NoticedAt is { } moment ? $" at {DocumentMapper.Words(moment)}" : "";
        return occurrence.NoticedBy switch
        {
            null => null,
            NoticedBy.None => "noticed by nobody within the plan's time",
            NoticedBy.Event when occurrence.Discovered == Discovery.Time => $"noticed{at}, as the event says",
            NoticedBy.Event when occurrence.NoticedThrough is not null => $"noticed{at} by the mirror{Of(occurrence)}, which was suspended",
            NoticedBy.Event => $"noticed by itself{at}",
            NoticedBy.Update => $"noticed{at} by an update{Of(occurrence)}",
            NoticedBy.Use => $"noticed{at} by a use{Of(occurrence)}",
            NoticedBy.Check => $"noticed{at} by a check{Of(occurrence)}",
            NoticedBy.Job when occurrence.NoticedThrough is null => $"noticed{at} by a copy of the CKDS that failed",
            NoticedBy.Job => $"noticed{at} by a backup{Of(occurrence)} that failed",
            NoticedBy.Open => $"noticed{at} by an OPEN{Of(occurrence)}",
            var by => throw new InvalidOperationException($"There are no words for {by}."),
        };
    }

    private static string Of(EventRecord occurrence) => occurrence.NoticedThrough is { } dataSet ? $" of {dataSet}" : "";
}
