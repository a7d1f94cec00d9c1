using NodaTime;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Views.Charts;

/// <summary>
/// The copies that one cycle takes under one generation of the master key: one bar, as they are used alike. Some of them exist
/// from the first one's taking to the last one's dropping.
/// </summary>
/// <param name="Cycle">The cycle, in words.</param>
/// <param name="Generation">The generation that wraps them.</param>
/// <param name="Copies">How many they are.</param>
/// <param name="Spans">How they can be used, in order of time.</param>
public sealed record CopyBar(string Cycle, int Generation, int Copies, IReadOnlyList<UseSpan> Spans)
{
    /// <summary>As many copies as this have a bar each; of more, those that are used alike share one.</summary>
    public const int MostAlone = 16;

    /// <summary>The most bars that are drawn.</summary>
    public const int MostDrawn = 36;

    private const int LongestCycle = 18;

    /// <summary>When the first is taken.</summary>
    public Instant From => Spans[0].From;

    /// <summary>When the last is dropped, or the plan ends.</summary>
    public Instant Until => Spans[^1].Until;

    /// <summary>The bar as a row of a chart.</summary>
    public ChartRow Row
    {
        get
        {
            var cycle = Cycle.Length > LongestCycle ? $"{Cycle[..(LongestCycle - 1)]}…" : Cycle;
            return new ChartRow(
                $"{cycle}, under {Generation} ({Copies:N0})", $"{Cycle}, generation {Generation}: {Reports.Words.PlanWords.Count(Copies, "copy", "copies")}", ChartRowKind.Bar,
                [.. Spans.Select(span => new ChartCell(span.From, span.Until, Sentences.KeyWords.Style(span.Use)))]);
        }
    }

    /// <summary>Makes the bars of a key store, by cycle in the plan's order, then by generation.</summary>
    /// <param name="copies">Its copies.</param>
    /// <param name="changes">When its master key changes.</param>
    /// <param name="end">The plan's end.</param>
    /// <param name="useAt">How copies under a generation can be used at a moment.</param>
    public static IReadOnlyList<CopyBar> Of(IReadOnlyList<KeptCopy> copies, IReadOnlyList<Instant> changes, Instant end, Func<int, Instant, CkdsCopyUse> useAt)
    {
        var alone = copies.Count <= MostAlone;
        return [.. copies.GroupBy(copy => (copy.Cycle, copy.Generation, At: alone ? copy.TakenAt : default)).Select(group => BarOf([.. group], changes, end, useAt))];
    }

    /// <summary>Of many bars those that are nearest to a moment, in the order that they had.</summary>
    public static IReadOnlyList<CopyBar> Nearest(IReadOnlyList<CopyBar> bars, Instant moment)
    {
        var near = bars.OrderBy(bar => bar.DistanceTo(moment)).Take(MostDrawn).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. bars.Where(near.Contains)];
    }

    private static CopyBar BarOf(IReadOnlyList<KeptCopy> copies, IReadOnlyList<Instant> changes, Instant end, Func<int, Instant, CkdsCopyUse> useAt)
    {
        var (from, until, generation) = (copies.Min(copy => copy.TakenAt), copies.Max(copy => copy.DroppedAt ?? end), copies[0].Generation);
        var spans = new List<UseSpan>();
        foreach (var at in changes.Where(change => change > from && change < until).Prepend(from))
        {
            var use = useAt(generation, at);
            if (spans.Count > 0 && spans[^1].Use == use) continue;
            if (spans.Count > 0) spans[^1] = spans[^1] with { Until = at };
            spans.Add(new UseSpan(at, until, use));
        }

        return new CopyBar(copies[0].Cycle, generation, copies.Count, spans);
    }

    private Duration DistanceTo(Instant moment) => moment < From ? From - moment : moment > Until ? moment - Until : Duration.Zero;

    /// <summary>What is left out of a drawing of bars, in a sentence; null when nothing is.</summary>
    internal static string? NoteOf(int drawn, int all) =>
        drawn < all ? $"Drawn are the {drawn} of {all} bars that are nearest to the moment; the table has all of them." : null;
}
