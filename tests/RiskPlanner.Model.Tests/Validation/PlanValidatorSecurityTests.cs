using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorSecurityTests
{
    private static readonly DataSetProfile Payroll = new()
    {
        Profile = new("PAY.**"), DataKey = new("PRIM.KEY"), Exclude = [EncryptionType.Tape], Readers = ["PAYUSERS", "*"],
    };

    private static readonly KeyProfile Keys = new() { Profile = new("PRIM.*"), Readers = ["PAYUSERS"] };

    private static readonly Plan Secured = Sound with
    {
        DataSetProfiles = [Payroll],
        KeyProfiles = [Keys],
        DataClasses = [new("DCENCR", new("PRIM.KEY")), new("DCCLEAR", null)],
        AllocationRules = [new(new("PAY.**"), "DCENCR")],
    };

    [Fact]
    public void Profiles_classes_and_rules_are_sound() => AssertSound(Secured);

    [Fact]
    public void A_profile_that_stands_twice_is_reported() =>
        AssertFault(Secured with { DataSetProfiles = [Payroll, Payroll] }, "dataSetProfiles[1].profile", "PAY.**",
            "A profile stands once in its class.", "a value that differs from dataSetProfiles[0].profile");

    [Fact]
    public void A_key_profile_that_stands_twice_is_reported() =>
        Assert.Equal("keyProfiles[1].profile", OnlyFault(Secured with { KeyProfiles = [Keys, Keys] }).Path);

    [Fact]
    public void A_DATAKEY_names_a_label() =>
        AssertFault(Secured with { DataSetProfiles = [Payroll with { DataKey = new("PRIM.KEX") }] },
            "dataSetProfiles[0].dataKey", "PRIM.KEX", "This must name a key label of the plan.", "PRIM.KEY");

    [Fact]
    public void A_type_is_excluded_once() =>
        Assert.Equal("dataSetProfiles[0].exclude[1]",
            OnlyFault(Secured with { DataSetProfiles = [Payroll with { Exclude = [EncryptionType.Tape, EncryptionType.Tape] }] }).Path);

    [Theory]
    [InlineData("NINECHARS")]
    [InlineData("pay")]
    [InlineData("")]
    public void A_reader_is_a_user_or_group(string reader) =>
        AssertFault(Secured with { DataSetProfiles = [Payroll with { Readers = [reader] }] },
            "dataSetProfiles[0].readers[0]", reader, $"This must be {RacfIdentity.Rule}.", "PAYUSERS");

    [Fact]
    public void A_reader_of_keys_stands_once() =>
        Assert.Equal("keyProfiles[0].readers[1]", OnlyFault(Secured with { KeyProfiles = [Keys with { Readers = ["A", "A"] }] }).Path);

    [Theory]
    [InlineData("*")]
    [InlineData("NINECHARS")]
    [InlineData("pay")]
    public void Who_runs_jobs_and_who_recovers_is_one_user_or_group(string user)
    {
        var rule = $"This must be {RacfIdentity.UserRule}.";

        AssertFault(Secured with { Applications = [Secured.Applications[0] with { RunsAs = user }] }, "applications[0].runsAs", user, rule, "PAYUSERS");
        AssertFault(Secured with { BackupPolicies = [Secured.BackupPolicies[0] with { RunsAs = user }] }, "backupPolicies[0].runsAs", user, rule, "PAYUSERS");
        AssertFault(Secured with { Recoverers = ["A", user] }, "recoverers[1]", user, rule, "PAYUSERS");
    }

    [Fact]
    public void A_recoverer_stands_once() => Assert.Equal("recoverers[1]", OnlyFault(Secured with { Recoverers = ["A", "A"] }).Path);

    [Theory]
    [InlineData("METRO-MIRROR")]
    [InlineData("HSM-BACKUP")]
    [InlineData("ADRDSSU-FULL")]
    public void What_asks_nobody_runs_as_nobody(string utility) => AssertFault(
        Under(Policy("DAILY", Step(utility, "REC001")) with { RunsAs = "BACKUP" }), "backupPolicies[0].runsAs", "BACKUP", $"{utility} asks no profile of a data set: nobody's access counts.", "no runsAs");

    [Fact]
    public void A_mask_that_is_none_is_reported() =>
        AssertFault(Secured with { DataSetProfiles = [Payroll with { Profile = default }] }, "dataSetProfiles[0].profile", "",
            $"A data set mask is {DataSetMask.Rule}.", "PAYROLL.**");

    [Fact]
    public void A_label_mask_that_is_none_is_reported() =>
        AssertFault(Secured with { KeyProfiles = [Keys with { Profile = default }] }, "keyProfiles[0].profile", "",
            $"A key label mask is {KeyLabelMask.Rule}.", "DSET.PRIM.**");

    [Fact]
    public void The_name_of_a_data_class_has_eight_characters_at_most() =>
        Assert.Equal("dataClasses[2].name", OnlyFault(Secured with { DataClasses = [.. Secured.DataClasses, new("DCENCRYPT", null)] }).Path);

    [Fact]
    public void A_data_class_stands_once() =>
        Assert.Equal("No two data classes have the same name.", OnlyFault(Secured with { DataClasses = [.. Secured.DataClasses, new("DCENCR", null)] }).Rule);

    [Fact]
    public void A_data_class_names_a_label() =>
        Assert.Equal("dataClasses[2].keyLabel", OnlyFault(Secured with { DataClasses = [.. Secured.DataClasses, new("DCNEW", new("NO.KEY.AT.ALL"))] }).Path);

    [Fact]
    public void An_allocation_rule_names_a_data_class() =>
        AssertFault(Secured with { AllocationRules = [new(new("PAY.**"), "DCENCX")] },
            "allocationRules[0].dataClass", "DCENCX", "This must name a data class of the plan.", "DCENCR");

    [Fact]
    public void A_rule_after_one_of_the_same_mask_never_counts() =>
        Assert.Equal("allocationRules[1].mask", OnlyFault(Secured with { AllocationRules = [.. Secured.AllocationRules, new(new("PAY.**"), "DCCLEAR")] }).Path);
}
