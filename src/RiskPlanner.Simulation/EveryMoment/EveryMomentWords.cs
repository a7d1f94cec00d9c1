using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>What cells say that are judged at every moment: the one place where windows and shares become words. Pure functions.</summary>
internal static class EveryMomentWords
{
    /// <summary>What a cell says.</summary>
    /// <param name="atItsWorst">What it would say if its worst moment were the only one.</param>
    /// <param name="verdict">What it comes to.</param>
    /// <param name="moments">When.</param>
    /// <param name="row">The row.</param>
    /// <param name="blow">What strikes at the worst moment.</param>
    public static string Cell(string atItsWorst, Verdict verdict, CellMoments moments, JudgedRow row, Blow blow)
    {
        var why = blow.Then is null ? Why(moments) : WhyOfTwo(moments);
        var already = row.Other is not null && blow.Then is null ? $", already by {Lower((row.One.Threat == blow.Strike.Threat ? row.One : row.Other).Title)} alone" : "";
        return verdict switch
        {
            Verdict.Yes => atItsWorst,
            Verdict.No => $"{atItsWorst}{already}: {When(moments)}{why}",
            _ => $"{atItsWorst}{already} ({When(moments)})",
        };
    }

    /// <summary>The cell of several columns together.</summary>
    /// <param name="cells">Their cells, each with how many data sets it stands for.</param>
    public static ThreatCell Together(IReadOnlyList<(ThreatCell Cell, int DataSets)> cells)
    {
        var together = VerdictWords.Together(cells);
        var moments = CellMoments.Together([.. cells.Select(cell => cell.Cell.Detail!.Moments!)]);
        return together with
        {
            Text = moments.Windows.Count == 0 ? together.Text : $"{together.Text} ({When(moments)})",
            Detail = together.Detail! with { Moments = moments },
        };
    }

    /// <summary>When a cell comes to its worst: between which moments, and how much of the time.</summary>
    private static string When(CellMoments moments)
    {
        if (moments.Share >= 1) return "at every moment";
        var first = moments.Windows[0];
        var others = moments.Windows.Count - 1;
        var between = first.Length == Duration.Zero ? $"at {Words(first.From)}" : $"between {Words(first.From)} and {Words(first.Until)}";
        return others == 0 ? $"{between}, {Percent(moments.Share)} of the time"
            : string.Create(CultureInfo.InvariantCulture, $"{between} and in {others:N0} more window{(others == 1 ? "" : "s")}, {Percent(moments.Share)} of the time");
    }

    private static string Why(CellMoments moments)
    {
        if (moments.IsLostAtOnce) return "";
        var noticed = moments.IsNeverNoticed ? "nobody ever notices it" : $"it is noticed after up to {DurationWords.Of(moments.LongestUnnoticed ?? Duration.Zero)}";
        return moments.CopiesGoBack is { } back ? $", because {noticed} and copies go back {DurationWords.Of(back)}" : $", because {noticed} and there is no copy then";
    }

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    private static string WhyOfTwo(CellMoments moments) => moments.IsLostAtOnce ? ""
        : moments.IsNeverNoticed ? ", because nobody ever notices it" : $", because it is noticed after up to {DurationWords.Of(moments.LongestUnnoticed ?? Duration.Zero)}";

    /// <summary>Never 0 % of what there is, and never 100 % of what is not all.</summary>
    private static string Percent(double share) => share switch
    {
        < 0.001 => "less than 0.1 %",
        > 0.999 => "more than 99.9 %",
        < 0.1 => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, Math.Round(share * 100)):0} %"),
    };

    private static string Words(Instant moment) => InstantPattern.General.Format(moment);
}
