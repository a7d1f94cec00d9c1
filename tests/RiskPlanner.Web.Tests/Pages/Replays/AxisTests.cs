using NodaTime;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Web.Pages.Replays;

namespace RiskPlanner.Web.Tests.Pages.Replays;

public sealed class AxisTests
{
    [Theory]
    [InlineData("2026-01-01", "2046-01-01", "2026", "2028", "2030", "2032", "2034", "2036", "2038", "2040", "2042", "2044", "2046")]
    [InlineData("2026-01-01", "2026-06-30", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06")]
    [InlineData("2026-01-01", "2026-01-09", "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "01-09")]
    public void Ticks_are_round_times(string from, string until, params string[] expected) =>
        Assert.Equal(expected, AxisTicks.Of(At(from), At(until)).Select(tick => tick.Text));

    [Fact]
    public void Within_a_day_ticks_say_the_hour() => Assert.Equal(
        ["03-17 00:00", "03-17 03:00", "03-17 06:00"], AxisTicks.Of(At("2026-03-17"), At("2026-03-18")).Take(3).Select(tick => tick.Text));

    [Fact]
    public void No_horizon_has_more_ticks_than_fit()
    {
        for (var hours = 1; hours < 300_000; hours = (hours * 5 / 4) + 1)
            Assert.InRange(AxisTicks.Of(At("2026-03-17"), At("2026-03-17") + Duration.FromHours(hours)).Count, 0, 12);
    }

    [Fact]
    public void Bands_follow_each_other_from_start_to_end()
    {
        var row = Assert.Single(AxisDrawing.Of(Recorded.Moments.Recording).Rows);

        Assert.Equal([1, 2], row.Bands.Select(band => band.Generation!.Value));
        Assert.Equal((0, 1), (row.Bands[0].From, row.Bands[^1].Until));
        Assert.Equal(row.Bands[0].Until, row.Bands[1].From);
    }

    [Fact]
    public void Strikes_and_discoveries_are_marked_and_what_happens_is_gathered()
    {
        var drawing = AxisDrawing.Of(Recorded.Moments.Recording);

        Assert.Equal(0.5, Assert.Single(drawing.Marks, mark => mark.Kind == HappeningKind.Strike).Share, 0.01);
        Assert.Contains(drawing.Marks, mark => mark.Kind == HappeningKind.Discovery);
        Assert.Equal(AxisDrawing.Spans, drawing.Density.Count);
        Assert.Equal(1, drawing.Density.Max());
    }

    private static Instant At(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value.AtMidnight().InUtc().ToInstant();
}
