using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class KeyUseAdviceTests
{
    private static readonly Instant Autumn = Instant.FromUtc(2026, 10, 1, 0, 0);

    [Fact]
    public void Nothing_is_advised_about_a_good_plan() => Advised.Nothing(Sound);

    [Fact]
    public void A_key_that_ends_before_the_plan_is_a_danger() =>
        Advised.Only(WithKey(key => key with { ActiveUntil = Autumn }), AdviceRules.KeyEndsTooEarly, "keys[0].activeUntil", "2026-10-01T00:00:00Z",
            "The key is needed until 2026-12-31T00:00:00Z; from its end date on not even decryption works.");

    [Fact]
    public void A_key_is_needed_until_the_last_copy_under_it_is_dropped()
    {
        var kept = WithKey(key => key with { ActiveUntil = Sound.Until });
        // What went through the access methods is not under it.
        Advised.Nothing(kept with { BackupPolicies = [kept.BackupPolicies[0] with { Keep = 11 }] });
        kept = kept with { BackupPolicies = [kept.BackupPolicies[0] with { Keep = 11, Steps = [Step("ADRDSSU-COPY", "REC001")] }] };

        Advised.Only(kept, AdviceRules.KeyEndsTooEarly, "keys[0].activeUntil", "2026-12-31T00:00:00Z",
            "The key is needed until 2027-01-10T00:00:00Z; from its end date on not even decryption works.");
    }

    [Fact]
    public void A_key_that_ends_after_its_last_copy_is_none() => Advised.Nothing(WithKey(key => key with { ActiveUntil = Sound.Until }));

    [Fact]
    public void A_key_of_nothing_may_end() =>
        Advised.Nothing(Sound with { Keys = [Sound.Keys[0], Sound.Keys[1] with { ActiveUntil = Autumn }, Sound.Keys[2]] });

    [Fact]
    public void An_archived_key_of_live_data_is_a_danger() =>
        Advised.At(WithKey(key => key with { Archived = Autumn }), AdviceRules.KeyArchivedInUse, "keys[0].archived");

    [Fact]
    public void An_archived_key_that_is_recalled_is_none() =>
        Advised.Nothing(WithKey(key => key with { Archived = Autumn, Recalled = Autumn + Duration.FromDays(1) }));

    [Theory]
    [InlineData(ArchivedKeyPolicy.Use, 0)]
    [InlineData(ArchivedKeyPolicy.DecryptOnly, 1)]
    public void An_archived_key_that_can_be_used_is_none(ArchivedKeyPolicy policy, int advice)
    {
        var plan = WithKey(key => key with { Archived = Autumn });

        Assert.Equal(advice, Advised.Of(plan with { KeyStores = [plan.KeyStores[0] with { ArchivedKeys = policy }, plan.KeyStores[1]] }).Count);
    }

    [Fact]
    public void A_new_value_under_a_label_of_live_data_is_a_danger() =>
        Advised.At(WithKey(key => key with { NewValues = [Autumn] }), AdviceRules.NewValueInUse, "keys[0].newValues");

    [Fact]
    public void A_new_value_before_the_plan_is_none() => Advised.Nothing(WithKey(key => key with { NewValues = [Instant.FromUtc(2025, 1, 1, 0, 0)] }));

    [Fact]
    public void A_key_that_may_not_leave_for_CPACF_is_a_danger() =>
        Advised.At(WithKey(key => key with { CpacfExportable = false }), AdviceRules.KeyNotExportable, "keys[0].cpacfExportable");

    [Fact]
    public void A_profile_without_SYMCPACFRET_is_a_danger() =>
        Advised.Only(Sound with { KeyProfiles = [new() { Profile = new("PRIM.*"), SymCpacfReturn = false }] }, AdviceRules.ProfileForbidsCpacf, "keys[0].label", "PRIM.KEY",
            "Profile PRIM.* covers this key without SYMCPACFRET: no OPEN under it succeeds.");

    [Fact]
    public void A_more_specific_profile_makes_it_good() =>
        Advised.Nothing(Sound with { KeyProfiles = [new() { Profile = new("PRIM.*"), SymCpacfWrap = false }, new() { Profile = new("PRIM.KEY") }] });
}
