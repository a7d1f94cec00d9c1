using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

/// <summary>A data set that is written once a month, with daily dumps of which so many are kept, from January to December 2026.</summary>
public sealed class RetentionAdviceTests
{
    [Fact]
    public void A_version_is_kept_until_the_last_copy_of_it_is_dropped() =>
        Advised.Only(Kept(5, Period.FromDays(60)), AdviceRules.VersionGoneBeforeItsRetention, "dataSets[0].retention", "P60D",
            "Each version of PAY.MASTER must be kept for P60D. The version of 2026-02-01T00:00:00Z can be had until 2026-03-05T00:00:00Z only; so it is with 10 of 10 versions of the plan.");

    [Theory]
    [InlineData(30, 60, true)]
    [InlineData(33, 60, false)]
    [InlineData(5, 20, false)]
    public void As_many_copies_as_fill_the_retention_after_the_next_version_are_enough(int keep, int days, bool isShort) =>
        Assert.Equal(isShort, Advised.Of(Kept(keep, Period.FromDays(days))).Any(advice => advice.Basis == AdviceRules.VersionGoneBeforeItsRetention));

    [Fact]
    public void What_is_overwritten_before_the_next_cycle_is_in_no_copy()
    {
        var plan = Changed(Kept(400, Period.FromDays(60)), dataSet => dataSet with { Updates = Schedule.On(At(10, 6), At(10, 12)) });

        Advised.Only(plan, AdviceRules.VersionGoneBeforeItsRetention, "dataSets[0].retention", "P60D",
            "Each version of PAY.MASTER must be kept for P60D. The version of 2026-01-10T06:00:00Z is overwritten at 2026-01-10T12:00:00Z and in no copy; so it is with 1 of 2 versions of the plan.");
    }

    [Fact]
    public void What_is_kept_beyond_the_horizon_is_not_judged() =>
        Assert.DoesNotContain(Advised.Of(Kept(400, Period.FromYears(7))), advice => advice.Basis == AdviceRules.VersionGoneBeforeItsRetention);

    [Fact]
    public void Where_only_what_was_changed_is_copied_as_many_versions_are_kept() =>
        Assert.DoesNotContain(
            Advised.Of(Kept(3, Period.FromDays(60), policy => policy with { OnlyChanged = true })), advice => advice.Basis == AdviceRules.VersionGoneBeforeItsRetention);

    private static Instant At(int day, int hour) => Instant.FromUtc(2026, 1, day, hour, 0);

    private static Plan Kept(int keep, Period retention, Func<BackupPolicy, BackupPolicy>? change = null)
    {
        var policy = Policy("DAILY", Step("ADRDSSU-DUMP", "REC001")) with { Keep = keep, Schedule = Schedule.Repeating(Period.FromDays(1)) };
        return Changed(Under(change is null ? policy : change(policy)), dataSet => dataSet with { Updates = Schedule.Repeating(Period.FromMonths(1)), Retention = retention });
    }

    private static Plan Changed(Plan plan, Func<DataSetDefinition, DataSetDefinition> change) => plan with { DataSets = [change(plan.DataSets[0]), .. plan.DataSets.Skip(1)] };
}
