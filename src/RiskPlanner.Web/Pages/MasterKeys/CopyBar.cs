using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Pages.MasterKeys;

/// <summary>
/// The copies that one cycle takes under one generation of the master key: one bar, as they are used alike. Some of them exist
/// from the first one's taking to the last one's dropping.
/// </summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Generation">The generation that wraps them.</param>
/// <param name="Copies">How many they are.</param>
/// <param name="Spans">How they can be used, in order of time.</param>
public sealed record CopyBar(CkdsBackup Cycle, int Generation, int Copies, IReadOnlyList<UseSpan> Spans)
{
    /// <summary>When the first is taken.</summary>
    public Instant From => Spans[0].From;

    /// <summary>When the last is dropped, or the plan ends.</summary>
    public Instant Until => Spans[^1].Until;

    /// <summary>From when on none of them can be used any more though they are kept; null when that never comes.</summary>
    public Instant? DeadFrom => Spans[^1].Use == CkdsCopyUse.NoLonger ? Spans[^1].From : null;

    /// <summary>Makes the bars of a key store, by cycle in the plan's order, then by generation.</summary>
    public static IReadOnlyList<CopyBar> Of(IReadOnlyList<CkdsCopyLife> lives, MasterKeyHistory history, Instant end, Func<int, Instant, CkdsCopyUse> useAt) =>
        [.. lives.GroupBy(life => (life.Cycle, life.Generation)).Select(group => Of(group.Key.Cycle, [.. group], history, end, useAt))];

    private static CopyBar Of(CkdsBackup cycle, IReadOnlyList<CkdsCopyLife> lives, MasterKeyHistory history, Instant end, Func<int, Instant, CkdsCopyUse> useAt)
    {
        var (from, until, generation) = (lives[0].TakenAt, lives[^1].DroppedAt ?? end, lives[0].Generation);
        var spans = new List<UseSpan>();
        foreach (var at in history.Changes.Where(change => change > from && change < until).Prepend(from))
        {
            var use = useAt(generation, Instant.Max(at, from));
            if (spans.Count > 0 && spans[^1].Use == use) continue;
            if (spans.Count > 0) spans[^1] = spans[^1] with { Until = at };
            spans.Add(new UseSpan(at, until, use));
        }

        return new CopyBar(cycle, generation, lives.Count, spans);
    }
}
