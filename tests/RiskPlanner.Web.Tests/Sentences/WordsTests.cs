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
    public void Copies_that_are_there_at_the_beginning_are_told_with_the_first_of_their_moments()
    {
        var policy = Some.SamplePlan.BackupPolicies.Single(policy => policy.Name == "WEEKLY-TAPE");
        var (first, second) = (Instant.FromUtc(2025, 12, 21, 3, 0), Instant.FromUtc(2025, 12, 28, 3, 0));

        Assert.EndsWith("8 generations are kept. The copy of 2025-12-28 03:00 UTC is there at the beginning.", string.Join(" ", PolicySentences.Of(Some.SamplePlan, policy with { Existing = [second] })), StringComparison.Ordinal);
        Assert.EndsWith("The copies of 2 cycles before, from 2025-12-21 03:00 UTC on, are there at the beginning.", string.Join(" ", PolicySentences.Of(Some.SamplePlan, policy with { Existing = [first, second] })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, ", which access methods do not apply to tape at any level of the plan: the copies are in clear; the cartridge")]
    [InlineData(true, ", which access methods apply to tape from 2026-01-03 00:00 UTC on: copies made before are in clear; the cartridge")]
    public void A_label_on_tape_is_told_with_the_level_from_which_on_it_counts(bool changes, string condition)
    {
        var plan = Some.SamplePlan;
        var policy = plan.BackupPolicies.Single(policy => policy.Name == "WEEKLY-TAPE");
        policy = policy with { Steps = [policy.Steps[0] with { KeyLabel = plan.Keys[0].Label }] };
        plan = plan with
        {
            BackupPolicies = [.. plan.BackupPolicies.Select(other => other.Name == policy.Name ? policy : other)],
            Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex with { Level = new ZosLevel(3, 1), LevelChanges = changes ? [new(Instant.FromUtc(2026, 1, 3, 0, 0), new ZosLevel(3, 2))] : [] })],
        };

        Assert.Contains($", allocated under the label {plan.Keys[0].Label}{condition}", string.Join(" ", PolicySentences.Of(plan, policy)), StringComparison.Ordinal);
        Assert.DoesNotContain("access methods apply", string.Join(" ", PolicySentences.Of(plan with { Sysplexes = [.. plan.Sysplexes.Select(sysplex => sysplex with { TapeEncryption = true })] }, policy)), StringComparison.Ordinal);
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
