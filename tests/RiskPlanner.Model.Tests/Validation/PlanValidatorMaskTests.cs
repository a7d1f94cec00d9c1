using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorMaskTests
{
    [Fact]
    public void A_policy_that_covers_data_sets_is_sound() => AssertSound(Covering(Policy("P", Step("REPRO", "REC001")), "PAY.**"));

    [Fact]
    public void What_a_mask_puts_under_a_policy_is_placed_like_what_names_it() =>
        AssertFault(Covering(Policy("P", Step("FLASHCOPY", "REC001")), "LEDGER.**", "PAY.**"), "backupPolicies[0].appliesTo[1]", "PAY.**",
            "This mask puts PAY.MASTER under the policy. FLASHCOPY copies within one array; PRD001 lies in ARRAY-P, REC001 in ARRAY-R.",
            "a policy whose FLASHCOPY writes to a volume of ARRAY-P");

    [Fact]
    public void A_mask_is_reported_for_the_first_data_set_only()
    {
        var plan = Covering(Policy("P", Step("FLASHCOPY", "REC001")), "PAY.**");

        Assert.Equal("backupPolicies[0].appliesTo[0]", OnlyFault(plan with { DataSets = [DataSet("PAY.MASTER"), DataSet("PAY.DETAIL")] }).Path);
    }

    [Fact]
    public void What_names_the_policy_and_is_covered_too_is_reported_once() =>
        Assert.Equal("dataSets[0].backups[0]",
            OnlyFault(Covering(Policy("P", Step("FLASHCOPY", "REC001")), "PAY.**") with { DataSets = [DataSet("PAY.MASTER", "P")] }).Path);

    [Fact]
    public void A_label_out_of_reach_is_reported_at_the_mask() =>
        Assert.Equal("backupPolicies[0].appliesTo[0]", OnlyFault(Covering(Policy("P", Step("REPRO", "REC001") with { KeyLabel = new("FAR.KEY") }), "PAY.**")).Path);

    [Fact]
    public void A_mask_stands_once() =>
        AssertFault(Covering(Policy("P", Step("REPRO", "REC001")), "PAY.**", "PAY.**"), "backupPolicies[0].appliesTo[1]", "PAY.**",
            "A mask stands once in this list.", "a value that differs from backupPolicies[0].appliesTo[0]");

    private static Plan Covering(BackupPolicy policy, params string[] masks) => Sound with
    {
        BackupPolicies = [policy with { AppliesTo = [.. masks.Select(mask => new DataSetMask(mask))] }],
        DataSets = [DataSet("PAY.MASTER")],
    };
}
