using NodaTime;

namespace RiskPlanner.Model.Tests;

public sealed class PeriodLengthTests
{
    private static readonly Instant First = Instant.FromUtc(2170, 1, 1, 0, 0);

    [Theory]
    [InlineData("P1M", 28)]
    [InlineData("P1Y", 365)]
    [InlineData("P1W", 7)]
    [InlineData("P1Y1M1W1D", 401)]
    public void The_shortest_that_a_period_can_be_counts_February_and_common_years(string period, int days) =>
        Assert.Equal(days * 86_400.0, PeriodLength.LeastSeconds(NodaTime.Text.PeriodPattern.Roundtrip.Parse(period).Value));

    [Fact]
    public void Hours_minutes_and_seconds_count_as_they_are() =>
        Assert.Equal(3_661, PeriodLength.LeastSeconds(new PeriodBuilder { Hours = 1, Minutes = 1, Seconds = 1 }.Build()));

    [Fact]
    public void Many_months_end_on_their_day_and_not_before_it_is_certain_that_they_pass_the_last_moment()
    {
        // 358 months of 31 days would pass it.
        Assert.Equal(Instant.FromUtc(2199, 11, 1, 0, 0), PeriodLength.After(First, Period.FromMonths(1), 358));
        Assert.Equal(PlanLimits.LatestMoment, PeriodLength.After(First, Period.FromMonths(1), 360));
        Assert.Equal(PlanLimits.LatestMoment, PeriodLength.After(First, Period.FromMonths(1), 10_000));
        Assert.Equal(First, PeriodLength.After(First, Period.FromMonths(1), 0));
    }
}
