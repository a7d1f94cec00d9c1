using NodaTime;

namespace RiskPlanner.Model.Tests;

public sealed class KeyStateTests
{
    private static readonly KeyDefinition Key = new()
    {
        Label = new("PRIM.KEY"),
        KeyStore = "CKDS",
        ActiveFrom = Day(10),
        Archived = Day(15),
        Recalled = Day(18),
        ActiveUntil = Day(20),
    };

    [Theory]
    [InlineData(9, KeyState.PreActive)]
    [InlineData(10, KeyState.Active)]
    [InlineData(15, KeyState.Archived)]
    [InlineData(17, KeyState.Archived)]
    [InlineData(18, KeyState.Active)]
    [InlineData(20, KeyState.Deactivated)]
    public void The_state_follows_the_dates(int day, KeyState state) => Assert.Equal(state, Key.StateAt(Day(day)));

    [Fact]
    public void An_archived_key_stays_so_until_it_is_recalled() =>
        Assert.Equal(KeyState.Archived, (Key with { Recalled = null }).StateAt(Day(25)));

    [Fact]
    public void A_key_without_dates_is_active_always() =>
        Assert.Equal(KeyState.Active, new KeyDefinition { Label = new("K"), KeyStore = "CKDS" }.StateAt(Instant.MinValue));

    private static Instant Day(int day) => Instant.FromUtc(2026, 1, day, 0, 0);
}
