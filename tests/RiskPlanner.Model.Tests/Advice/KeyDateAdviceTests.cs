using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class KeyDateAdviceTests
{
    private static readonly Instant Autumn = Instant.FromUtc(2026, 10, 1, 0, 0);

    private static readonly Duration Day = Duration.FromDays(1);

    [Fact]
    public void Data_under_a_key_that_becomes_valid_later_is_told()
    {
        Advised.Only(Live(key => key with { ActiveFrom = Autumn }), AdviceRules.KeyBeginsLate, "keys[0].activeFrom", "2026-10-01T00:00:00Z",
            "Data sets are under this key from the plan's start; until its validity begins they cannot be written or read.");
        Advised.Nothing(Live(key => key with { ActiveFrom = Sound.From }));
    }

    [Fact]
    public void Data_that_is_created_when_its_key_is_valid_has_nothing_to_wait_for()
    {
        Plan Born(Instant at) => Live(key => key with { ActiveFrom = Autumn }) with { DataSets = [.. Sound.DataSets.Select(dataSet => dataSet.KeyLabel == Sound.Keys[0].Label ? dataSet with { CreatedAt = at } : dataSet)] };

        Assert.DoesNotContain(Advised.Of(Born(Autumn)), advice => advice.Basis == AdviceRules.KeyBeginsLate);
        Assert.Contains($"from {Autumn - Day} on", Assert.Single(Advised.Of(Born(Autumn - Day)), advice => advice.Basis == AdviceRules.KeyBeginsLate).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_goes_after_all_that_was_under_it_is_not_in_use()
    {
        Plan Gone(Instant at, IReadOnlyList<string> backups) => Live(key => key with { DeletedAt = Autumn }) with
        {
            DataSets = [.. Sound.DataSets.Select(dataSet => dataSet.KeyLabel == Sound.Keys[0].Label ? dataSet with { DeletedAt = at, Backups = backups } : dataSet)],
        };

        Assert.DoesNotContain(Advised.Of(Gone(Autumn - Day, [])), advice => advice.Basis == AdviceRules.KeyDeletedInUse);
        Assert.Contains(Advised.Of(Gone(Autumn + Day, [])), advice => advice.Basis == AdviceRules.KeyDeletedInUse);
    }

    [Fact]
    public void Data_under_a_key_that_becomes_valid_after_the_plan_is_a_danger() =>
        Assert.Equal(AdviceSeverity.Danger, Assert.Single(Advised.Of(Live(key => key with { ActiveFrom = Sound.Until + Day }))).Severity);

    [Fact]
    public void A_key_that_is_archived_before_it_is_valid_is_told()
    {
        Advised.Only(Spare(key => key with { Archived = Autumn - Day, ActiveFrom = Autumn }), AdviceRules.ArchivedBeforeValid, "keys[1].archived", "2026-09-30T00:00:00Z",
            "The key is archived before its validity begins.");
        Advised.Nothing(Spare(key => key with { Archived = Autumn, ActiveFrom = Autumn }));
    }

    [Fact]
    public void A_key_that_is_recalled_when_it_has_ended_is_told()
    {
        var archived = Spare(key => key with { Archived = Autumn, Recalled = Autumn + Day, ActiveUntil = Autumn + Day });

        Advised.Only(archived, AdviceRules.RecalledAfterItsEnd, "keys[1].recalled", "2026-10-02T00:00:00Z",
            "The key is recalled when its validity has ended, so that nobody can use it all the same.");
        Advised.Nothing(Spare(key => key with { Archived = Autumn, Recalled = Autumn + Day, ActiveUntil = Autumn + Day + Day }));
    }

    [Theory]
    [InlineData("keys[1].archived", 0)]
    [InlineData("keys[1].recalled", 1)]
    [InlineData("keys[1].newValues[0]", 2)]
    public void What_would_happen_after_the_plan_is_told(string path, int which)
    {
        Advised.Only(Spare(At(Sound.Until + Day)), AdviceRules.KeyDateOutsideTheHorizon, path, "2027-01-01T00:00:00Z", "This moment lies outside the horizon, so nothing happens then.");
        Advised.Nothing(Spare(At(Sound.Until)));

        Func<KeyDefinition, KeyDefinition> At(Instant moment) => key => which switch
        {
            0 => key with { Archived = moment },
            1 => key with { Archived = Autumn, Recalled = moment },
            _ => key with { NewValues = [moment] },
        };
    }

    [Fact]
    public void A_new_value_while_nobody_can_use_the_label_is_told()
    {
        Advised.Only(Spare(key => key with { Archived = Autumn, NewValues = [Autumn + Day] }), AdviceRules.NewValueOfUnusableKey, "keys[1].newValues[0]", "2026-10-02T00:00:00Z",
            "The label gets a new value while nobody can use it: its validity has not begun or has ended, or it is archived.");
        Advised.Nothing(Spare(key => key with { Archived = Autumn, NewValues = [Autumn - Day] }));
    }

    /// <summary>The sound plan with the key of its data changed.</summary>
    [Fact]
    public void A_backup_key_that_can_be_used_only_after_its_policy_has_begun_is_told()
    {
        static Plan Backed(Func<KeyDefinition, KeyDefinition> change) => Spare(change) with { BackupPolicies = [Policy("DAILY", Step("REPRO", "REC001") with { KeyLabel = Sound.Keys[1].Label })] };

        Advised.Only(Backed(key => key with { ActiveFrom = Sound.From + Day + Day }), AdviceRules.BackupKeyBeginsLate, "keys[1].activeFrom", "2026-01-03T00:00:00Z",
            "Policy DAILY writes copies under this key from 2026-01-01T00:00:00Z on; until its validity begins, 2 cycles fail.");
        Advised.Only(Backed(key => key with { CreatedAt = Sound.From + Duration.FromHours(1) }), AdviceRules.BackupKeyBeginsLate, "keys[1].createdAt", "2026-01-01T01:00:00Z",
            "Policy DAILY writes copies under this key from 2026-01-01T00:00:00Z on; until its record is made, its cycle fails.");
        Advised.Nothing(Backed(key => key with { ActiveFrom = Sound.From }));
        // A policy that nothing is under fails for nobody.
        Assert.DoesNotContain(Advised.Of(Backed(key => key with { ActiveFrom = Autumn }) with { DataSets = [DataSet("PAY.MASTER")] }), advice => advice.Basis == AdviceRules.BackupKeyBeginsLate);
    }

    [Fact]
    public void A_label_that_a_block_copy_is_given_has_no_effect_and_fails_no_cycle()
    {
        static Plan Backed(string utility) => Spare(key => key with { ActiveFrom = Sound.From + Day + Day }) with { BackupPolicies = [Policy("DAILY", Step(utility, "REC001") with { KeyLabel = Sound.Keys[1].Label })] };

        Assert.Contains(Advised.Of(Backed("REPRO")), advice => advice.Basis == AdviceRules.BackupKeyBeginsLate);
        Assert.DoesNotContain(Advised.Of(Backed("ADRDSSU-COPY")), advice => advice.Basis == AdviceRules.BackupKeyBeginsLate);
    }

    private static Plan Live(Func<KeyDefinition, KeyDefinition> change) => Sound with { Keys = [change(Sound.Keys[0]), .. Sound.Keys.Skip(1)] };

    /// <summary>The sound plan with a key changed that nothing is under.</summary>
    private static Plan Spare(Func<KeyDefinition, KeyDefinition> change) => Sound with { Keys = [Sound.Keys[0], change(Sound.Keys[1]), .. Sound.Keys.Skip(2)] };
}
