using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class LabelChangeAdviceTests
{
    private static readonly Instant Autumn = Instant.FromUtc(2026, 10, 1, 12, 0);

    [Fact]
    public void Block_copies_that_a_data_set_leaves_under_its_former_label_need_its_key_until_they_are_dropped() =>
        Advised.Only(Moved("ADRDSSU-DUMP"), AdviceRules.CopiesUnderAFormerLabel, "dataSets[0].labelChanges[0]", "PRIM.KEY",
            "Copies of DAILY that were made before stay under PRIM.KEY: its key is needed until 2026-10-06T00:00:00Z.");

    [Fact]
    public void Copies_through_the_access_methods_stay_under_the_label_of_the_job() =>
        Assert.DoesNotContain(Advised.Of(Moved("REPRO")), advice => advice.Basis == AdviceRules.CopiesUnderAFormerLabel);

    [Fact]
    public void A_change_before_the_first_copy_leaves_none() =>
        Assert.DoesNotContain(Advised.Of(Moved("ADRDSSU-DUMP", policy => policy with { Schedule = Schedule.On(Autumn + Duration.FromDays(1)) })), advice => advice.Basis == AdviceRules.CopiesUnderAFormerLabel);

    [Fact]
    public void Copies_that_are_there_at_the_beginning_lie_under_the_former_label_too() =>
        Advised.Only(Moved("ADRDSSU-DUMP", policy => policy with { Schedule = Schedule.Repeating(Period.FromDays(1), Autumn + Duration.FromDays(1)), Existing = [Sound.From - Duration.FromDays(1)] }),
            AdviceRules.CopiesUnderAFormerLabel, "dataSets[0].labelChanges[0]", "PRIM.KEY",
            "Copies of DAILY that were made before stay under PRIM.KEY: its key is needed until 2026-10-06T12:00:00Z.");

    [Fact]
    public void A_former_key_that_goes_before_the_copies_under_it_is_a_danger()
    {
        Assert.Contains(Advised.Of(WithFirstKey(key => key with { DeletedAt = Autumn + Duration.FromDays(2) })),
            advice => advice.Basis == AdviceRules.KeyDeletedInUse && advice.Path == "keys[0].deletedAt");
        Assert.DoesNotContain(Advised.Of(WithFirstKey(key => key with { DeletedAt = Autumn + Duration.FromDays(6) })),
            advice => advice.Basis == AdviceRules.KeyDeletedInUse);
    }

    private static Plan WithFirstKey(Func<KeyDefinition, KeyDefinition> change)
    {
        var plan = Moved("ADRDSSU-DUMP");
        return plan with { Keys = [change(plan.Keys[0]), .. plan.Keys.Skip(1)] };
    }

    /// <summary>A plan whose data set is copied daily, five copies kept, and is moved to another label in autumn.</summary>
    private static Plan Moved(string utility, Func<BackupPolicy, BackupPolicy>? change = null)
    {
        var policy = Policy("DAILY", Step(utility, "REC001")) with { Keep = 5 };
        var plan = Under(change is null ? policy : change(policy));
        return plan with
        {
            Keys = [.. plan.Keys, new() { Label = new("NEXT.KEY"), KeyStore = "CKDS" }],
            DataSets = [plan.DataSets[0] with { LabelChanges = [new(Autumn, new KeyLabel("NEXT.KEY"), LabelChangeKind.Copy)] }],
        };
    }
}
