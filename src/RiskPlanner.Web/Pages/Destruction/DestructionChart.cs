using NodaTime;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Model;
using RiskPlanner.Web.Views.Charts;

namespace RiskPlanner.Web.Pages.Destruction;

/// <summary>The ways to read the data on an axis of time, each until it ends. Pure.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Note">What is left out of the drawing, in a sentence; null when nothing is.</param>
public sealed record DestructionChart(TimeChart Chart, string? Note)
{
    private const int MostRows = 24;
    private const int LongestWord = 25;

    /// <summary>Draws a report.</summary>
    public static DestructionChart Of(Plan plan, DestructionReport report, IReadOnlyList<OpenWay> ways)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(report);
        var dated = ways.Where(way => !way.IsProviso).ToList();
        List<ChartShade> shades = report.UnreadableAfter is { } end && end < plan.Until ? [new ChartShade(end, plan.Until, "rp-chart-shade-gone")] : [];
        return new DestructionChart(
            new TimeChart(plan.From, plan.Until, [.. dated.Take(MostRows).Select(way => Row(way, report.At))], [report.At], shades),
            dated.Count > MostRows ? $"Drawn are the first {MostRows} of {dated.Count:N0} rows; the table has all of them." : null);
    }

    private static ChartRow Row(OpenWay way, Instant at)
    {
        var word = $"{way.Number}. {(way.DataSets is [var only] ? only : way.Series)}";
        if (word.Length > LongestWord) word = $"{word[..(LongestWord - 1)]}…";
        var open = way.OpenUntil is { } until ? new ChartCell(at, until, "rp-way-open") : new ChartCell(at, null, "rp-way-endless");
        return new ChartRow(word, $"{way.Series}: {way.Ending}", ChartRowKind.Bar,
        [
            .. way.Taken is [var first, ..] && first < at ? [new ChartCell(first, at, "rp-way-before")] : Array.Empty<ChartCell>(),
            open,
            .. way.Ends.Select(ends => new ChartCell(ends, ends, "rp-way-end")),
        ]);
    }
}
