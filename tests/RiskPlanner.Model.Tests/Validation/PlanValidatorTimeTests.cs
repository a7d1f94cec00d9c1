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
    public void A_label_changes_while_the_data_set_exists_in_order_and_to_another_one()
    {
        var (first, second) = (Sound.Keys[0].Label, Sound.Keys[1].Label);
        AssertSound(Relabelled(new LabelChange(At(10), second, LabelChangeKind.Copy), new LabelChange(At(20), first, LabelChangeKind.Copy)));
        AssertFault(Relabelled(new LabelChange(Sound.From, second, LabelChangeKind.Copy)), "dataSets[0].labelChanges[0].at", "2026-01-01T00:00:00Z",
            "The label of a data set changes after it was created, and after the horizon begins.", "a moment after 2026-01-01T00:00:00Z");
        AssertFault(Relabelled(new LabelChange(At(20), second, LabelChangeKind.Copy), new LabelChange(At(20), first, LabelChangeKind.Copy)), "dataSets[0].labelChanges[1].at", $"{At(20)}",
            "Changes of a label ascend in time, and no moment stands twice.", $"a moment after {At(20)}");
        AssertFault(Relabelled(new LabelChange(Sound.Until + Duration.FromDays(1), second, LabelChangeKind.Copy)), "dataSets[0].labelChanges[0].at", "2027-01-01T00:00:00Z",
            "The label of a data set changes before the horizon ends.", "2026-12-31T00:00:00Z or earlier");
        AssertFault(Relabelled(new LabelChange(At(10), first, LabelChangeKind.Copy)), "dataSets[0].labelChanges[0].keyLabel", first.Text,
            "The data set is under this label already.", "another label");
        AssertFault(Relabelled(new LabelChange(At(10), second, LabelChangeKind.FirstEncryption)), "dataSets[0].labelChanges[0].how", "first-encryption",
            $"Only what is in clear is encrypted for the first time; the data set is under {first}.", "copy");
    }

    [Fact]
    public void A_label_changes_before_the_data_set_is_deleted() =>
        AssertFault(WithDataSet(dataSet => dataSet with { DeletedAt = At(10), LabelChanges = [new LabelChange(At(10), Sound.Keys[1].Label, LabelChangeKind.Copy)] }), "dataSets[0].labelChanges[0].at", $"{At(10)}",
            "The label of a data set changes before it is deleted.", $"a moment before {At(10)}");

    [Fact]
    public void A_data_set_comes_under_a_key_that_can_be_used_then()
    {
        AssertFault(With(key => key with { CreatedAt = At(11) }), Place, Label, $"The record of a label is there when a data set comes under it; this one is made at {At(11)}.", $"a moment from {At(11)} on, or another label");
        AssertFault(With(key => key with { DeletedAt = At(9) }), Place, Label, $"The record of a label is there when a data set comes under it; this one is deleted at {At(9)}.", $"a moment up to {At(9)}, or another label");
        AssertFault(With(key => key with { ActiveUntil = At(10) }), Place, Label, $"A key encrypts while it is active; at {At(10)} this one is not valid any more.", "a moment at which it is active, or another label");
        AssertFault(With(key => key with { Archived = At(5) }), Place, Label, $"A key encrypts while it is active; at {At(10)} this one is archived.", "a moment at which it is active, or another label");
        AssertFault(With(key => key with { CpacfExportable = false }), Place, Label, "The key may not be exported to CPACF, without which it encrypts no data set.", "cpacfExportable: true at the key, or another label");
        AssertSound(With(key => key with { Archived = At(11) }));

        static Plan With(Func<KeyDefinition, KeyDefinition> change)
        {
            var moved = Relabelled(new LabelChange(At(10), Sound.Keys[1].Label, LabelChangeKind.Copy));
            return moved with { Keys = [moved.Keys[0], change(moved.Keys[1]), .. moved.Keys.Skip(2)] };
        }
    }

    private const string Place = "dataSets[0].labelChanges[0].keyLabel";

    private static string Label => Sound.Keys[1].Label.Text;

    private static Instant At(int day) => Sound.From + Duration.FromDays(day);

    private static Plan Relabelled(params LabelChange[] changes) => WithDataSet(dataSet => dataSet with { LabelChanges = changes });

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
