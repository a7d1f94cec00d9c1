using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorPolicyTests
{
    [Fact]
    public void An_unknown_utility_is_told_the_nearest_one() =>
        AssertFault(Under(Policy("P", Step("REPO", "REC001"))), "backupPolicies[0].steps[0].utility", "REPO", "This must name a utility.", "REPRO");

    [Fact]
    public void A_utility_that_copies_to_disk_gets_no_tape() =>
        AssertFault(Under(Policy("P", Step("ADRDSSU-COPY", "VTS"))),
            "backupPolicies[0].steps[0].to", "VTS", "ADRDSSU-COPY writes to disk only.", "one of PRD001, PRD002, REC001");

    [Fact]
    public void An_unknown_target_is_reported() =>
        AssertFault(Under(Policy("P", Step("REPRO", "VTZ"))),
            "backupPolicies[0].steps[0].to", "VTZ", "This must name a volume or tape store of the plan.", "VTS");

    [Fact]
    public void An_unknown_step_label_is_reported() =>
        AssertFault(Under(Policy("P", Step("REPRO", "REC001") with { KeyLabel = new("BAKC.KEY") })),
            "backupPolicies[0].steps[0].keyLabel", "BAKC.KEY", "This must name a key label of the plan.", "BACK.KEY");

    [Fact]
    public void A_mirror_has_no_schedule() =>
        AssertFault(Under(Policy("P", Step("METRO-MIRROR", "REC001")) with { Schedule = Daily }),
            "backupPolicies[0].schedule", "", "METRO-MIRROR runs all the time, so its policy has no schedule.", "no schedule");

    [Fact]
    public void A_mirror_keeps_one_copy() =>
        AssertFault(Under(Policy("P", Step("METRO-MIRROR", "REC001")) with { Keep = 3 }),
            "backupPolicies[0].keep", "3", "METRO-MIRROR holds one copy: the present state.", "1, or no keep");

    [Fact]
    public void A_mirror_is_the_only_step_of_its_policy() =>
        AssertFault(Under(Policy("P", Step("METRO-MIRROR", "REC001"), Step("FDRDSF", "VTS"))),
            "backupPolicies[0].steps", "", "METRO-MIRROR runs all the time, so it is the only step of its policy.", "a policy of its own for each");

    [Fact]
    public void What_runs_in_cycles_has_a_schedule() =>
        AssertFault(Under(Policy("P", Step("REPRO", "REC001")) with { Schedule = null }),
            "backupPolicies[0].schedule", "", "REPRO runs in cycles, so its policy has a schedule.", "a schedule, such as {every: P1D}");

    [Fact]
    public void A_policy_has_a_step() => Assert.Equal("backupPolicies[0].steps", OnlyFault(Under(Policy("P"))).Path);

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void Keep_lies_in_its_range(int keep) =>
        AssertFault(Under(Policy("P", Step("REPRO", "REC001")) with { Keep = keep }),
            "backupPolicies[0].keep", $"{keep}", "The number of generations that are kept is a whole number from 1 to 10000.", "1 to 10000");

    [Fact]
    public void A_flash_copy_stays_within_the_array_of_each_data_set() =>
        AssertFault(Under(Policy("P", Step("FLASHCOPY", "REC001"))),
            "dataSets[0].backups[0]", "P", "FLASHCOPY copies within one array; PRD001 lies in ARRAY-P, REC001 in ARRAY-R.",
            "a policy whose FLASHCOPY writes to a volume of ARRAY-P");

    [Fact]
    public void A_mirror_goes_to_another_array() =>
        AssertFault(Under(Policy("P", Step("METRO-MIRROR", "PRD002"))),
            "dataSets[0].backups[0]", "P", "METRO-MIRROR copies to another array; PRD001 and PRD002 both lie in ARRAY-P.",
            "a policy whose METRO-MIRROR writes to a volume of another array");

    [Fact]
    public void A_later_step_is_placed_from_the_product_of_the_one_before() =>
        AssertFault(Under(Policy("P", Step("REPRO", "REC001"), Step("FLASHCOPY", "PRD002"))),
            "dataSets[0].backups[0]", "P", "FLASHCOPY copies within one array; REC001 lies in ARRAY-R, PRD002 in ARRAY-P.",
            "a policy whose FLASHCOPY writes to a volume of ARRAY-R");

    [Fact]
    public void A_flash_copy_does_not_read_tape() =>
        Assert.Equal("FLASHCOPY copies from disk to disk; here it would read tape store VTS.",
            OnlyFault(Under(Policy("P", Step("REPRO", "VTS"), Step("FLASHCOPY", "PRD002")))).Rule);

    [Fact]
    public void A_flash_copy_that_is_dumped_and_withdrawn_is_sound() =>
        Assert.Empty(PlanValidator.Validate(Under(Policy("P", Step("FLASHCOPY", "PRD002") with { Withdrawn = true }, Step("FDRDSF", "VTS")))));

    [Fact]
    public void The_last_step_is_not_withdrawn() =>
        Assert.Equal("backupPolicies[0].steps[0].withdrawn",
            OnlyFault(Under(Policy("P", Step("FLASHCOPY", "PRD002") with { Withdrawn = true }))).Path);

    [Theory]
    [InlineData("VTS")]
    [InlineData("REC001")]
    public void Only_cartridges_are_carried_away(string target) =>
        AssertFault(Under(Policy("P", Step("REPRO", target) with { VaultAt = "VAULT" })),
            "backupPolicies[0].steps[0].vaultAt", "VAULT", $"Only cartridges are carried to another site; {target} holds none.",
            "no vaultAt, or a cartridge pool as target");

    [Fact]
    public void A_vault_that_does_not_exist_is_reported() =>
        AssertFault(Under(Policy("P", Step("REPRO", "POOL") with { VaultAt = "VALT" })),
            "backupPolicies[0].steps[0].vaultAt", "VALT", "This must name a site of the plan.", "VAULT");

    [Fact]
    public void Only_an_asynchronous_mirror_lags() =>
        AssertFault(Under(Policy("P", Step("METRO-MIRROR", "REC001") with { Lag = Period.FromSeconds(5) })),
            "backupPolicies[0].steps[0].lag", "PT5S", "Only an asynchronous mirror lags; METRO-MIRROR does not.", "no lag");

    [Fact]
    public void A_lag_has_a_fixed_length() =>
        AssertFault(Under(Policy("P", Step("GLOBAL-MIRROR", "REC001") with { Lag = Period.FromMonths(1) })),
            "backupPolicies[0].steps[0].lag", "P1M", "A lag has a fixed length: no months or years.", "a period such as PT5S or PT2M");

    [Fact]
    public void An_asynchronous_mirror_with_a_lag_is_sound() =>
        Assert.Empty(PlanValidator.Validate(Under(Policy("P", Step("GLOBAL-MIRROR", "REC001") with { Lag = Period.FromSeconds(5) }))));

    [Fact]
    public void A_dump_under_RSA_names_the_key_that_opens_it_and_no_other_copy_does()
    {
        var key = new KeyLabel("DUMP.RSA.KEY001");

        AssertSound(Under(Policy("DAILY", Step("ADRDSSU-DUMP-RSA", "REC001") with { RsaKeyLabel = key })));
        AssertSound(Under(Policy("DAILY", Step("ADRDSSU-DUMP-PASSWORD", "REC001"))));
        AssertFault(Under(Policy("DAILY", Step("ADRDSSU-DUMP-RSA", "REC001"))), "backupPolicies[0].steps[0].rsaKeyLabel", "", "A dump under RSA() names the PKDS label of the RSA key.", "a label, such as DUMP.RSA.KEY001");
        AssertFault(Under(Policy("DAILY", Step("ADRDSSU-DUMP", "REC001") with { RsaKeyLabel = key })), "backupPolicies[0].steps[0].rsaKeyLabel", key.Text, "Only ADRDSSU-DUMP-RSA takes an RSA key.", "no rsaKeyLabel, or utility: ADRDSSU-DUMP-RSA");
        AssertFault(Under(Policy("DAILY", Step("ADRDSSU-DUMP-RSA", "REC001") with { RsaKeyLabel = default(KeyLabel) })), "backupPolicies[0].steps[0].rsaKeyLabel", "", $"A key label is {KeyLabel.Rule}.", KeyLabel.Example);
    }

    [Fact]
    public void A_dump_is_encrypted_by_DFSMSdss_or_by_the_drive()
    {
        var plan = Under(Policy("DAILY", Step("ADRDSSU-DUMP-PASSWORD", "CARTS")));
        plan = plan with
        {
            KeyManagers = [.. plan.KeyManagers, new() { Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = plan.Sites[0].Name, TapeKeys = ["Lbl_20"] }],
            Tapes = [.. plan.Tapes, new("CARTS", plan.Sites[0].Name, TapeKind.Cartridge) { KeyServer = "ISKLM", KeyLabels = ["Lbl_20"] }],
        };

        AssertFault(plan, "backupPolicies[0].steps[0].to", "CARTS", "DFSMSdss does not encrypt a dump that the drive encrypts (ADR518I, ADR519E).", "a medium whose drives ask no key server such as ISKLM, or ADRDSSU-DUMP");
    }
}
