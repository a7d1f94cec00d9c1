using NodaTime;
using RiskPlanner.Application.Runs;
using RiskPlanner.Model;
using RiskPlanner.Reports.Words;
using RiskPlanner.Web.Sentences;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Sentences;

public sealed class WordsTests
{
    private static readonly Instant First = Instant.FromUtc(2026, 1, 4, 3, 0);

    [Fact]
    public void Schedules_are_told_with_their_units()
    {
        Assert.Equal("every day at 03:00", ScheduleWords.Of(Schedule.Repeating(Period.FromDays(1), First)));
        Assert.Equal("every week at 03:00, first on 2026-01-04", ScheduleWords.Of(Schedule.Repeating(Period.FromWeeks(1), First)));
        Assert.Equal("every 3 months at 03:00, first on 2026-01-04", ScheduleWords.Of(Schedule.Repeating(Period.FromMonths(3), First)));
        Assert.Equal("on 2026-01-04 03:00", ScheduleWords.Of(Schedule.On(First)));
        Assert.Equal("never", ScheduleWords.Of((Schedule?)null));
    }

    [Fact]
    public void A_policy_is_told_in_sentences()
    {
        var policy = Some.SamplePlan.BackupPolicies.Single(policy => policy.Name == "WEEKLY-TAPE");

        Assert.Equal(
            "Every week at 03:00, first on 2026-01-04: IEBGENER: reads and writes records through the access methods. "
            + "It goes to cartridges CARTRIDGES at PROD; the cartridge is then carried to VAULT. 8 generations are kept.",
            string.Join(" ", PolicySentences.Of(Some.SamplePlan, policy)));
    }

    [Fact]
    public void Progress_has_an_estimate_of_the_time_left()
    {
        var begun = DateTimeOffset.UnixEpoch;
        var run = Some.Run(state: RunState.Running) with { StartedAt = begun, Done = 25, Total = 100 };

        Assert.Equal("25 % done, about 30 seconds left.", RunWords.Progress(run, begun.AddSeconds(10)));
        Assert.Equal("Running.", RunWords.Progress(run with { Done = 0 }, begun));
    }

    [Theory]
    [InlineData(0.05, "50 ms")]
    [InlineData(1.24, "1.2 s")]
    [InlineData(61, "1 min 1 s")]
    [InlineData(7265, "2 h 1 min")]
    public void Times_that_were_measured_have_units(double seconds, string words) => Assert.Equal(words, TimeWords.Exact(TimeSpan.FromSeconds(seconds)));
}
