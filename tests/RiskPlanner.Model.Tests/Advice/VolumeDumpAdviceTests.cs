using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class VolumeDumpAdviceTests
{
    [Fact]
    public void What_else_lies_on_a_volume_that_is_dumped_as_a_whole_is_told()
    {
        var plan = Shared("ADRDSSU-FULL");

        Advised.Only(plan, AdviceRules.VolumeDumpHoldsMore, "backupPolicies[0]", plan.DataSets[0].Volume,
            $"WEEKLY dumps {plan.DataSets[0].Volume} as a whole, and these data sets on it are not under the policy: PAY.OTHER. What the dumps hold of them counts for nothing in the plan, and a restore of the whole volume puts them back too.");
    }

    [Fact]
    public void A_dump_of_data_sets_holds_no_more_than_it_is_told() =>
        Assert.DoesNotContain(Advised.Of(Shared("ADRDSSU-DUMP")), advice => advice.Basis == AdviceRules.VolumeDumpHoldsMore);

    [Fact]
    public void Nothing_is_told_where_all_that_lies_there_is_under_the_policy()
    {
        var plan = Shared("ADRDSSU-FULL");

        Assert.DoesNotContain(Advised.Of(plan with { BackupPolicies = [plan.BackupPolicies[0] with { AppliesTo = [new("PAY.**")] }, plan.BackupPolicies[1]] }), advice => advice.Basis == AdviceRules.VolumeDumpHoldsMore);
    }

    private static Plan Shared(string utility)
    {
        var plan = Under(Policy("WEEKLY", Step(utility, "REC001")));
        return plan with { BackupPolicies = [.. plan.BackupPolicies, Policy("DAILY", Step("ADRDSSU-DUMP", "REC001"))], DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { Backups = ["WEEKLY"] }), plan.DataSets[0] with { Name = new("PAY.OTHER"), Backups = ["DAILY"] }] };
    }
}
