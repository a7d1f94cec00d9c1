using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Web.Views.Charts;
using RiskPlanner.Web.Pages.MasterKeys;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Views;

public sealed class CopyChartTests
{
    [Fact]
    public void Bars_lie_within_the_drawing_and_their_spans_follow_each_other()
    {
        var chart = Chart(Some.SamplePlan);

        foreach (var bar in chart.Bars)
        {
            Assert.True(chart.Chart.X(bar.From) >= TimeChart.Left && chart.Chart.X(bar.Until) <= TimeChart.Width);
            Assert.All(bar.Spans.Zip(bar.Spans.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        }
    }

    [Fact]
    public void Of_many_bars_the_nearest_are_drawn()
    {
        var store = Some.SamplePlan.KeyStores[0];
        var often = store with { MasterKey = store.MasterKey with { Changes = Schedule.Repeating(Period.FromDays(2), Some.SamplePlan.From) } };
        var chart = Chart(Some.SamplePlan with { KeyStores = [often] });

        Assert.Equal(CopyBar.MostDrawn, chart.Bars.Count);
        Assert.True(chart.AllBars.Count > CopyBar.MostDrawn);
        Assert.Contains(chart.Bars, bar => bar.From <= chart.Chart.Moments[0] && bar.Until >= chart.Chart.Moments[0]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(180)]
    [InlineData(3000)]
    public void The_axis_has_a_few_dates_however_long_the_plan_is(int days)
    {
        var ticks = Chart(Some.SamplePlan with { Until = Some.SamplePlan.From + Duration.FromDays(days) }).Chart.Ticks;

        Assert.InRange(ticks.Count, 1, 8);
    }

    private static CopyChart Chart(Plan plan)
    {
        var store = plan.KeyStores[0];
        var history = MasterKeyHistory.Of(plan, store);
        return CopyChart.Of(plan, store, history, CkdsCopyLife.Of(plan, store, history), plan.From + (plan.Until - plan.From) / 2);
    }
}
