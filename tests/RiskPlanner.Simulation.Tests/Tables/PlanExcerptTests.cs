using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tests.Classes;

namespace RiskPlanner.Simulation.Tests.Tables;

public class PlanExcerptTests
{
    private static readonly Plan Plan = Alike.Plan with
    {
        Until = Alike.Plan.Until + Duration.FromHours(6),
        KeyStores = [Alike.Plan.KeyStores[0] with { Backups = [new CkdsBackup(Schedule.Repeating(Period.FromDays(10)), 3, "P")] }],
    };

    private static readonly PlanExcerpt Excerpt = PlanExcerpt.Of(Plan, new BackupCoverage(Plan), Plan.DataSets[0]);

    /// <summary>The last one alone would not do: a copy that is spoilt is saved by the one before it.</summary>
    [Fact]
    public void Of_every_schedule_the_last_two_occurrences_before_the_strike_are_kept()
    {
        Assert.Equal([Day(21), Day(28)], Assert.Single(Excerpt.Plan.BackupPolicies).Schedule!.Dates);
        Assert.Equal([Day(20), Day(30)], Assert.Single(Excerpt.Plan.KeyStores[0].Backups).Schedule.Dates);
    }

    /// <summary>Without the update before it a copy would hold nothing that can be restored, and its age would be wrong.</summary>
    [Fact]
    public void Of_updates_the_last_two_are_kept_and_the_last_one_before_each_kept_backup() =>
        Assert.Equal([Day(21), Day(28), Day(29), Day(30)], Assert.Single(Excerpt.Plan.DataSets).Updates!.Dates);

    [Fact]
    public void Events_strike_an_hour_after_the_last_operation_and_a_check_follows()
    {
        Assert.Equal(Day(30) + Duration.FromHours(1), Excerpt.StrikeAt);
        Assert.Equal([Excerpt.StrikeAt + Duration.FromHours(1)], Excerpt.Plan.DataSets[0].Checks!.Dates);
        Assert.Equal(Excerpt.StrikeAt + Duration.FromHours(2), Excerpt.Plan.Until);
    }

    /// <summary>A replay of that verdict would be refused beyond the horizon.</summary>
    [Fact]
    public void Where_the_horizon_ends_before_that_they_strike_at_its_end()
    {
        var ending = Plan with { Until = Day(30) + Duration.FromMinutes(20) };

        Assert.Equal(ending.Until, PlanExcerpt.Of(ending, new BackupCoverage(ending), ending.DataSets[0]).StrikeAt);
    }

    [Fact]
    public void Only_what_decides_about_the_data_set_is_in_it()
    {
        Assert.Equal("APPL.FIRST", Excerpt.Plan.DataSets[0].Name.Text);
        Assert.Equal("ONE", Assert.Single(Excerpt.Plan.BackupPolicies).Name);
        Assert.Equal(["KEY1", "KEY3"], Excerpt.Plan.Keys.Select(key => key.Label.Text));
    }

    private static Instant Day(int day) => Plan.From + Duration.FromDays(day);
}
