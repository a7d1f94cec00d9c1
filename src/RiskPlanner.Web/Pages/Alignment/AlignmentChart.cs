using NodaTime;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Web.Views.Charts;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Pages.Alignment;

/// <summary>
/// A class of data sets on one axis of time: master keys, CKDS copies, what would notice the loss, when a loss would be noticed too
/// late, and the worst case. Pure.
/// </summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="AllBars">The CKDS copies, also those that are not drawn.</param>
/// <param name="Note">What is left out of the drawing, in a sentence; null when nothing is.</param>
public sealed record AlignmentChart(TimeChart Chart, IReadOnlyList<CopyBar> AllBars, string? Note)
{
    /// <summary>Draws a class.</summary>
    public static AlignmentChart Of(AlignmentDocument document, AlignedClass entry)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(entry);
        var (from, until, lost) = (ExactMoment.Read(document.From), ExactMoment.Read(document.Until), ExactMoment.Read(entry.LostAt));
        var store = document.KeyStores.Single(one => one.Name == entry.KeyStore);
        List<MasterKeyGeneration> generations = [.. store.MasterKeys.Select(one => new MasterKeyGeneration(one.Number, Moment(one.Since), Moment(one.Until)))];
        var all = BarsOf(store, generations, until);
        var bars = CopyBar.Nearest(all, lost);
        ChartRow[] rows =
        [
            TimeChart.Generations("CURRENT", generations),
            TimeChart.Generations("OLD", generations.Where(one => one.Until is not null)
                .Select(one => new MasterKeyGeneration(one.Number, one.Until, generations.Find(next => next.Number == one.Number + 1)?.Until))),
            .. bars.Select(bar => bar.Row),
            .. entry.Notices.GroupBy(notice => notice.By).Select(kind => TimeChart.Marks(
                $"{AlignmentWords.Notice(kind.Key)} ({kind.Sum(notices => notices.At.Count):N0})", $"{AlignmentWords.Notice(kind.Key)}: they open data under the key, so that its loss is detected",
                "rp-notice", kind.SelectMany(notices => notices.At).Select(ExactMoment.Read).Order(), from, until)),
            Worst("Worst case: undetected", "rp-unnoticed", lost, ExactMoment.Read(entry.NoticedAt)),
            Worst("can be restored", "rp-recoverable", lost, Moment(entry.RecoverableUntil)),
        ];
        var shades = entry.Windows.Select(window => new ChartShade(ExactMoment.Read(window.From), ExactMoment.Read(window.Until), "rp-chart-shade")).ToList();
        return new AlignmentChart(new TimeChart(from, until, rows, [lost], shades), all, CopyBar.NoteOf(bars.Count, all.Count));
    }

    private static ChartRow Worst(string word, string style, Instant lost, Instant? until) =>
        new(word, word, ChartRowKind.Bar, until == lost ? [] : [new ChartCell(lost, until, style)]);

    // By the rules of the closed form, so that the picture and the numbers are of one kind.
    private static IReadOnlyList<CopyBar> BarsOf(AlignedKeyStore store, List<MasterKeyGeneration> generations, Instant until)
    {
        var gone = store.CkdsCopies.GroupBy(copy => copy.MasterKey).ToDictionary(group => group.Key, group => Moment(group.First().MasterKeyGoneAt));
        var copies = store.CkdsCopies.Select(copy => new KeptCopy(copy.Cycle ?? "CKDS copies", copy.MasterKey, ExactMoment.Read(copy.TakenAt), Moment(copy.DiscardedAt))).ToList();
        return CopyBar.Of(copies, [.. generations.Select(one => one.Since).OfType<Instant>()], until, UseAt);

        CkdsCopyUse UseAt(int generation, Instant at)
        {
            var age = generations.Last(one => one.Since is not { } since || since <= at).Number - generation;
            if (age <= 0) return CkdsCopyUse.Directly;
            return gone[generation] <= at ? CkdsCopyUse.NoLonger : age == 1 ? CkdsCopyUse.SingleTokens : CkdsCopyUse.RetainedParts;
        }
    }

    private static Instant? Moment(string? text) => text is null ? null : ExactMoment.Read(text);
}
