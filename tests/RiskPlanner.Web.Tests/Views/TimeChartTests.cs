using NodaTime;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Web.Views.Charts;
using RiskPlanner.Web.Pages.Alignment;
using RiskPlanner.Web.Pages.MasterKeys;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Views;

public sealed class TimeChartTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2036, 1, 1, 0, 0);

    [Fact]
    public void Moments_that_could_not_be_told_apart_are_one_mark()
    {
        var everyDay = TimeChart.Marks("Updates", "Updates", "rp-notice", Schedule.Repeating(Period.FromDays(1)).Occurrences(From, Until), From, Until);

        var cell = Assert.Single(everyDay.Cells);
        Assert.Equal((From, Until), (cell.From, cell.Until));
    }

    [Fact]
    public void Moments_that_stand_apart_are_a_mark_each()
    {
        var everyYear = TimeChart.Marks("Uses", "Uses", "rp-notice", Schedule.Repeating(Period.FromYears(1)).Occurrences(From, Until), From, Until);

        Assert.Equal(11, everyYear.Cells.Count);
        Assert.All(everyYear.Cells, cell => Assert.Equal(cell.From, cell.Until));
    }

    [Fact]
    public void Copies_that_are_few_have_a_bar_each()
    {
        var copies = Enumerable.Range(0, 12).Select(month => new KeptCopy("MONTHLY", 1, From + Duration.FromDays(30 * month), null)).ToList();

        Assert.Equal(12, CopyBar.Of(copies, [], Until, (_, _) => CkdsCopyUse.Directly).Count);
        Assert.Single(CopyBar.Of([.. copies, .. copies], [], Until, (_, _) => CkdsCopyUse.Directly));
    }

    [Fact]
    public void The_drawing_of_an_alignment_says_of_copies_what_the_drawing_of_master_keys_says()
    {
        var store = Some.SamplePlan.KeyStores[0];
        var history = MasterKeyHistory.Of(Some.SamplePlan, store);
        var there = CopyChart.Of(Some.SamplePlan, store, history, CkdsCopyLife.Of(Some.SamplePlan, store, history), Some.SamplePlan.From);

        var here = AlignmentChart.Of(Aligned.Sample, Worst);

        Assert.Equal(there.AllBars.Select(Essence), here.AllBars.Select(Essence));
    }

    [Theory]
    [InlineData(0, "NoLonger")]
    [InlineData(9, "RetainedParts")]
    public void An_old_copy_is_of_use_only_with_parts_and_a_spare_domain(int retained, string use)
    {
        var sample = Some.SamplePlan;
        var store = sample.KeyStores[0] with
        {
            MasterKey = sample.KeyStores[0].MasterKey with { Changes = Schedule.Repeating(Period.FromDays(20), From + Duration.FromDays(20)), RetainedGenerations = retained, PartsAt = ["VAULT"] },
        };
        var plan = sample with { KeyStores = [store], Sysplexes = [.. sample.Sysplexes.Select(sysplex => sysplex with { SpareDomain = true })] };
        var document = Aligned.Of(plan);

        var bars = AlignmentChart.Of(document, document.Entries[0]).AllBars;

        Assert.Equal(use, bars[0].Spans[^1].Use.ToString());
    }

    [Fact]
    public void The_worst_case_and_the_times_of_loss_are_drawn()
    {
        var chart = AlignmentChart.Of(Aligned.Sample, Worst).Chart;

        var shade = Assert.Single(chart.Shades);
        Assert.Equal((Instant.FromUtc(2026, 1, 15, 10, 0), Instant.FromUtc(2026, 4, 16, 23, 0)), (shade.From, shade.Until));
        Assert.Equal(["Worst case: undetected", "can be restored"], chart.Rows.TakeLast(2).Select(row => row.Word));
        Assert.Equal(["CURRENT", "OLD"], chart.Rows.Take(2).Select(row => row.Word));
        Assert.All(chart.Rows, row => Assert.NotEmpty(row.Cells));
    }

    private static AlignedClass Worst => Aligned.Sample.Entries[0];

    private static (int Generation, int Copies, string Spans) Essence(CopyBar bar) => (bar.Generation, bar.Copies, string.Join('|', bar.Spans));
}
