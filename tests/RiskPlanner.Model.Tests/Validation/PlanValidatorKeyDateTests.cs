using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorKeyDateTests
{
    private static readonly Instant Early = Instant.FromUtc(2026, 2, 1, 0, 0);
    private static readonly Instant Late = Instant.FromUtc(2026, 3, 1, 0, 0);

    [Fact]
    public void Dates_in_their_order_are_sound() =>
        AssertSound(WithKey(key => key with { ActiveFrom = Early, ActiveUntil = Late, Archived = Early, Recalled = Late, NewValues = [Early, Late] }));

    [Fact]
    public void The_validity_of_a_key_ends_after_it_begins() =>
        AssertFault(WithKey(key => key with { ActiveFrom = Late, ActiveUntil = Early }),
            "keys[0].activeUntil", "2026-02-01T00:00:00Z", "The validity of a key ends after it begins.", "a moment after 2026-03-01T00:00:00Z");

    [Fact]
    public void A_key_is_recalled_after_it_was_archived() =>
        AssertFault(WithKey(key => key with { Archived = Late, Recalled = Late }),
            "keys[0].recalled", "2026-03-01T00:00:00Z", "A key is recalled after it was archived.", "a moment after 2026-03-01T00:00:00Z");

    [Fact]
    public void Only_an_archived_key_is_recalled() =>
        Assert.Equal("Only an archived key is recalled.", OnlyFault(WithKey(key => key with { Recalled = Late })).Rule);

    [Fact]
    public void A_key_that_must_not_be_archived_is_not() =>
        Assert.Equal("keys[0].archived", OnlyFault(WithKey(key => key with { Archived = Early, ProhibitArchive = true })).Path);

    [Fact]
    public void New_values_come_in_the_order_of_time() =>
        AssertFault(WithKey(key => key with { NewValues = [Late, Early] }),
            "keys[0].newValues[1]", "2026-02-01T00:00:00Z", "Moments ascend, and none stands twice.", "a moment after 2026-03-01T00:00:00Z");

    [Fact]
    public void Moments_lie_in_the_years_of_plans() =>
        Assert.Equal("keys[0].activeUntil", OnlyFault(WithKey(key => key with { ActiveUntil = Instant.FromUtc(2200, 1, 1, 0, 0) })).Path);

    [Fact]
    public void Dates_and_states_need_KDSR()
    {
        var dated = WithKey(key => key with { ActiveUntil = Late, Archived = Early });
        var plan = dated with { KeyStores = [dated.KeyStores[0] with { Format = KeyStoreFormat.Variable }, dated.KeyStores[1]] };

        Assert.Equal(["keys[0].activeUntil", "keys[0].archived"], PlanValidator.Validate(plan).Select(fault => fault.Path));
        AssertSound(dated);
    }

    [Fact]
    public void A_key_store_without_dates_needs_no_KDSR() => AssertSound(WithStore(store => store with { Format = KeyStoreFormat.Fixed }));
}
