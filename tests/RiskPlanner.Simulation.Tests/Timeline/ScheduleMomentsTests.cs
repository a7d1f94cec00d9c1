using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Tests.Timeline;

public class ScheduleMomentsTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    private readonly ScheduleMoments _moments = new(new Plan { Name = "Ten days", From = From, Until = From + Duration.FromDays(10) });

    [Fact]
    public void Schedules_that_say_the_same_share_their_moments() =>
        Assert.Same(_moments.Of(Schedule.Repeating(Period.FromDays(1))), _moments.Of(Schedule.Repeating(Period.FromDays(1))));

    [Fact]
    public void Schedules_that_begin_apart_do_not() =>
        Assert.Equal(From + Duration.FromHours(5), _moments.Of(Schedule.Repeating(Period.FromDays(1), From + Duration.FromHours(5)))[0]);

    [Fact]
    public void Dates_are_told_apart() =>
        Assert.NotEqual(_moments.Of(Schedule.On(From + Duration.FromDays(1))), _moments.Of(Schedule.On(From + Duration.FromDays(2))));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(36, 2)]
    [InlineData(9999, 11)]
    public void Those_up_to_a_moment_are_counted(int hours, int count) =>
        Assert.Equal(count, ScheduleMoments.CountUntil(_moments.Of(Schedule.Repeating(Period.FromDays(1))), From + Duration.FromHours(hours)));

    [Fact]
    public void A_data_set_is_written_at_the_start_once() => Assert.Equal(11, _moments.UpdatesOf(new DataSetDefinition
    {
        Name = new DataSetName("APPL.DATA"),
        Application = "APPL",
        Volume = "PRD001",
        Updates = Schedule.Repeating(Period.FromDays(1)),
    }).Count);
}
