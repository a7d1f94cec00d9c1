using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Web.Views;
using RiskPlanner.Web.Views.Charts;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Pages.MasterKeys;

/// <summary>Generations and the lives of CKDS copies on an axis of time.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Bars">The bars that are drawn: those that are nearest to the moment.</param>
/// <param name="AllBars">All bars.</param>
public sealed record CopyChart(TimeChart Chart, IReadOnlyList<CopyBar> Bars, IReadOnlyList<CopyBar> AllBars)
{
    /// <summary>What is left out of the drawing, in a sentence; null when nothing is.</summary>
    public string? Note => CopyBar.NoteOf(Bars.Count, AllBars.Count);

    internal static CopyChart Of(Plan plan, KeyStore store, MasterKeyHistory history, IReadOnlyList<CkdsCopyLife> lives, Instant moment)
    {
        var copies = lives.Select(life => new KeptCopy(KeyWords.Cycle(life.Cycle), life.Generation, life.TakenAt, life.DroppedAt)).ToList();
        var all = CopyBar.Of(copies, history.Changes, plan.Until, (generation, at) => CkdsCopies.Best(plan, store, history, generation, at).Use);
        var bars = CopyBar.Nearest(all, moment);
        return new CopyChart(new TimeChart(plan.From, plan.Until, [TimeChart.Generations("Master key", history.Generations), .. bars.Select(bar => bar.Row)], [moment]), bars, all);
    }
}
