using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorTimeTests
{
    [Fact]
    public void A_data_set_is_created_before_the_horizon_ends()
    {
        AssertSound(WithDataSet(dataSet => dataSet with { CreatedAt = Sound.Until }));
        AssertFault(WithDataSet(dataSet => dataSet with { CreatedAt = Sound.Until + Duration.FromDays(1) }), "dataSets[0].createdAt", "2027-01-01T00:00:00Z",
            "A data set is created before the horizon ends.", "2026-12-31T00:00:00Z or earlier");
    }

    [Fact]
    public void A_data_set_is_deleted_after_it_was_created()
    {
        var born = Sound.From + Duration.FromDays(10);

        AssertSound(WithDataSet(dataSet => dataSet with { CreatedAt = born, DeletedAt = born + Duration.FromDays(1) }));
        AssertFault(WithDataSet(dataSet => dataSet with { CreatedAt = born, DeletedAt = born }), "dataSets[0].deletedAt", "2026-01-11T00:00:00Z",
            "A data set is deleted after it was created, and after the horizon begins.", "a moment after 2026-01-11T00:00:00Z");
        AssertFault(WithDataSet(dataSet => dataSet with { DeletedAt = Sound.From }), "dataSets[0].deletedAt", "2026-01-01T00:00:00Z",
            "A data set is deleted after it was created, and after the horizon begins.", "a moment after 2026-01-01T00:00:00Z");
    }

    [Fact]
    public void A_horizon_ends_after_it_begins() =>
        AssertFault(Sound with { Until = Sound.From }, "horizon.until", "2026-01-01T00:00:00Z", "A horizon ends after it begins.",
            "a moment after 2026-01-01T00:00:00Z");

    [Theory]
    [InlineData(0)]
    [InlineData(65_537)]
    public void A_size_lies_in_its_range(int size) =>
        AssertFault(Sound with { DataSets = [DataSet("PAY.MASTER") with { SizeKiB = size }] },
            "dataSets[0].sizeKiB", $"{size}", "The size in KiB is a whole number from 1 to 65536.", "1 to 65536");

    [Fact]
    public void A_period_of_nothing_is_reported() => AssertPeriodFault(Period.Zero, "P0D");

    [Fact]
    public void A_period_that_moves_forward_from_some_moments_only_is_reported() =>
        AssertPeriodFault(new PeriodBuilder { Months = 1, Days = -30 }.Build(), "P1M-30D");

    [Fact]
    public void A_period_beyond_a_century_is_reported() =>
        Assert.Equal("A period is at most 100 years long.", OnlyFault(Updating(Schedule.Repeating(Period.FromYears(9_000)))).Rule);

    [Fact]
    public void A_schedule_that_would_never_come_to_an_end_is_reported() =>
        Assert.Equal("dataSets[0].updates.every", OnlyFault(Updating(Schedule.Repeating(Period.FromSeconds(1)))).Path);

    [Fact]
    public void A_schedule_without_period_and_dates_is_reported() =>
        AssertFault(Updating(new Schedule()), "dataSets[0].updates", "", "A schedule has either a period ('every') or moments ('dates').",
            "exactly one of every, dates");

    [Fact]
    public void Dates_ascend() =>
        AssertFault(Updating(new Schedule { Dates = [Sound.Until, Sound.From] }),
            "dataSets[0].updates.dates[1]", "2026-01-01T00:00:00Z", "Dates ascend, and none stands twice.", "a moment after 2026-12-31T00:00:00Z");

    [Fact]
    public void Every_schedule_of_the_plan_is_looked_at()
    {
        var bad = new Schedule();
        var plan = Sound with
        {
            KeyStores = [Sound.KeyStores[0] with { MasterKey = new() { Changes = bad }, Backups = [new CkdsBackup(bad, 1, "PROD")] }, Sound.KeyStores[1]],
            BackupPolicies = [Sound.BackupPolicies[0] with { Schedule = bad }],
            DataSets = [Sound.DataSets[0] with { Updates = bad, Uses = bad, Checks = bad }],
        };

        Assert.Equal(
            [
                "keyStores[0].masterKey.changes", "keyStores[0].backups[0]", "backupPolicies[0].schedule",
                "dataSets[0].updates", "dataSets[0].uses", "dataSets[0].checks",
            ],
            PlanValidator.Validate(plan).Select(fault => fault.Path));
    }

    private static Plan Updating(Schedule schedule) => Sound with { DataSets = [DataSet("PAY.MASTER") with { Updates = schedule }] };

    private static void AssertPeriodFault(Period period, string text) =>
        AssertFault(Updating(Schedule.Repeating(period)), "dataSets[0].updates.every", text,
            "A period moves forward: whole seconds or more, no unit below zero, one above.", "a period such as PT1H, P1D, P1M or P1Y");
}
