using NodaTime;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Analysis.Tests.Alignment;

public class KeyStoreHistoryTests
{
    [Fact]
    public void Each_change_begins_a_generation()
    {
        var generations = History(Kept.Plan).Generations;

        Assert.Equal(11, generations.Count);
        Assert.Equal(new MasterKeyGeneration(2, Kept.Day(2020, 3, 15), Kept.Day(2021, 3, 15)), generations[1]);
        Assert.Null(generations[^1].Until);
    }

    [Fact]
    public void A_copy_is_dropped_when_as_many_later_ones_are_taken_as_are_kept() =>
        Assert.Equal(Kept.Day(2020, 1, 1) + Duration.FromDays(60), History(Kept.Plan).Copies[0].DiscardedAt);

    [Fact]
    public void A_copy_of_the_day_of_a_change_is_under_the_master_key_before_it()
    {
        var copies = History(Kept.Plan).Copies;

        Assert.Equal(1, copies.Single(copy => copy.TakenAt == Kept.Day(2020, 3, 15)).Generation);
        Assert.Equal(2, copies.Single(copy => copy.TakenAt == Kept.Day(2020, 3, 16)).Generation);
    }

    [Fact]
    public void Registers_hold_a_copys_master_key_until_the_second_change_after_it()
    {
        var first = History(Monthly(84)).Copies[0];

        Assert.Equal(Kept.Day(2021, 3, 15), first.MasterKeyGoneAt);
        Assert.True(first.EndedByMasterKey);
    }

    [Fact]
    public void Retained_parts_and_a_spare_domain_prolong_that_by_a_change_for_each_generation_beyond_old() =>
        Assert.Equal(Kept.Day(2023, 3, 15), History(Retaining(3), spareDomain: true).Copies[0].MasterKeyGoneAt);

    [Fact]
    public void Retained_parts_are_of_no_use_without_a_spare_domain() =>
        Assert.Equal(Kept.Day(2021, 3, 15), History(Retaining(3)).Copies[0].MasterKeyGoneAt);

    [Fact]
    public void What_ends_after_the_horizon_has_no_end()
    {
        var last = History(Monthly(84)).Copies[^1];

        Assert.Null(last.UsableUntil);
        Assert.False(last.EndedByMasterKey);
    }

    private static Plan Monthly(int keep) => Kept.WithStore(store => store with { Backups = [Kept.Monthly(keep)] });

    private static Plan Retaining(int generations) => Kept.WithStore(store => store with
    {
        Backups = [Kept.Monthly(84)],
        MasterKey = store.MasterKey with { RetainedGenerations = generations, PartsAt = ["PROD"] },
    });

    private static KeyStoreHistory History(Plan plan, bool spareDomain = false) => KeyStoreHistory.Of(plan, plan.KeyStores[0], spareDomain);
}
