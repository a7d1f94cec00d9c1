using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Simulation.Tests.MasterKeys;

public sealed class MasterKeyHistoryTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant Change = Start + Duration.FromDays(10);

    private static readonly KeyStore Store = new()
    {
        Name = "K",
        Sites = ["P"],
        MasterKey = new MasterKeyPractice { Changes = Schedule.Repeating(Period.FromDays(10), Change) },
        Backups = [new CkdsBackup(Schedule.Repeating(Period.FromDays(5), Start), 3, "P")],
    };

    private static readonly Plan Plan = new()
    {
        Name = "Test",
        From = Start,
        Until = Start + Duration.FromDays(30),
        KeyStores = [Store],
        Sysplexes = [new Sysplex { Name = "PLEX", Site = "P", KeyStore = "K" }, new Sysplex { Name = "DR", Site = "R", KeyStore = "K", MasterKeyLoaded = false }],
    };

    [Fact]
    public void Each_change_makes_the_next_generation_current()
    {
        var history = MasterKeyHistory.Of(Plan, Store);

        Assert.Equal(4, history.Generations.Count);
        Assert.Equal((1, 2), (history.CurrentAt(Change - Duration.FromSeconds(1)), history.CurrentAt(Change)));
        Assert.Equal(new RegisterContents(2, 1), history.RegistersAt(Plan.Sysplexes[0], Change));
        Assert.Equal(new RegisterContents(1, null), history.RegistersAt(Plan.Sysplexes[0], Start));
    }

    [Fact]
    public void A_sysplex_without_the_master_key_has_empty_registers() =>
        Assert.Equal(RegisterContents.Empty, MasterKeyHistory.Of(Plan, Store).RegistersAt(Plan.Sysplexes[1], Change));

    [Fact]
    public void Where_no_sysplex_has_the_master_key_it_is_never_changed() =>
        Assert.Single(MasterKeyHistory.Of(Plan with { Sysplexes = [Plan.Sysplexes[1]] }, Store).Generations);

    [Fact]
    public void A_copy_taken_at_the_moment_of_a_change_is_under_the_key_before_it() => Assert.Equal(
        [1, 1, 1, 2, 2, 3, 3],
        CkdsCopyLife.Of(Plan, Store, MasterKeyHistory.Of(Plan, Store)).Select(life => life.Generation));

    [Fact]
    public void A_copy_lives_until_so_many_later_ones_are_taken()
    {
        var lives = CkdsCopyLife.Of(Plan, Store, MasterKeyHistory.Of(Plan, Store));

        Assert.Equal(Start + Duration.FromDays(15), lives[0].DroppedAt);
        Assert.True(lives[0].ExistsAt(Start + Duration.FromDays(14)));
        Assert.False(lives[0].ExistsAt(Start + Duration.FromDays(15)));
        Assert.Null(lives[^1].DroppedAt);
    }
}
