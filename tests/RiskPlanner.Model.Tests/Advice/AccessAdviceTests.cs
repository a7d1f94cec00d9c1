using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class AccessAdviceTests
{
    /// <summary>All whom the plan names have what they need.</summary>
    private static readonly Plan Secured = Sound with
    {
        Applications = [new("PAYROLL", Criticality.Vital, "") { RunsAs = "PAYJOB" }],
        BackupPolicies = [Policy("DAILY", Step("REPRO", "REC001") with { KeyLabel = new("BACK.KEY") }) with { RunsAs = "BACKUP" }],
        Recoverers = ["RECOV"],
        KeyProfiles = [new() { Profile = new("PRIM.*"), Readers = ["PAYJOB", "BACKUP", "RECOV"] }, new() { Profile = new("BACK.*"), Readers = ["BACKUP", "RECOV"] }],
        DataSetProfiles = [new() { Profile = new("PAY.**"), Readers = ["BACKUP", "RECOV"], Updaters = ["PAYJOB"] }],
    };

    [Fact]
    public void Nothing_is_advised_where_everybody_has_access() => Advised.Nothing(Secured);

    [Fact]
    public void Nothing_is_advised_where_nobody_is_named() =>
        Advised.Nothing(Sound with { KeyProfiles = [new() { Profile = new("PRIM.*") }], DataSetProfiles = [new() { Profile = new("PAY.**") }] });

    [Fact]
    public void Nothing_is_advised_of_a_class_without_profiles() => Advised.Nothing(Secured with { DataSetProfiles = [] });

    [Fact]
    public void An_application_whose_user_may_read_alone_is_a_danger() => Advised.Only(
        Secured with { DataSetProfiles = [new() { Profile = new("PAY.**"), Readers = ["PAYJOB", "BACKUP", "RECOV"], Updaters = [] }] },
        AdviceRules.ApplicationWithoutAccess, "applications[0].runsAs", "PAYJOB", "The access list of profile PAY.** does not give UPDATE to PAY.MASTER.");

    [Fact]
    public void An_application_whose_user_may_not_use_the_key_is_a_danger() => Advised.Only(
        WithKeyReaders(0, "BACKUP", "RECOV"), AdviceRules.ApplicationWithoutAccess, "applications[0].runsAs", "PAYJOB", "The access list of profile PRIM.* does not give READ to the key PRIM.KEY.");

    [Theory]
    [InlineData(0, "PRIM", "PAYJOB")]
    [InlineData(1, "BACK", "X")]
    public void A_policy_whose_user_may_not_use_the_key_of_either_side_is_a_danger(int profile, string name, string other) => Advised.Only(
        WithKeyReaders(profile, other, "RECOV"), AdviceRules.BackupWithoutAccess, "backupPolicies[0].runsAs", "BACKUP", $"The access list of profile {name}.* does not give READ to the key {name}.KEY.");

    [Fact]
    public void Who_moves_blocks_needs_no_key() =>
        Advised.Nothing(WithKeyReaders(0, "PAYJOB", "RECOV") with { BackupPolicies = [Policy("DAILY", Step("ADRDSSU-COPY", "REC001")) with { RunsAs = "BACKUP" }] });

    [Fact]
    public void But_he_needs_the_data_set() => Advised.At(
        Secured with
        {
            BackupPolicies = [Policy("DAILY", Step("ADRDSSU-COPY", "REC001")) with { RunsAs = "BACKUP" }],
            DataSetProfiles = [new() { Profile = new("PAY.**"), Readers = ["RECOV"], Updaters = ["PAYJOB"] }],
        },
        AdviceRules.BackupWithoutAccess, "backupPolicies[0].runsAs");

    [Fact]
    public void Recoverers_of_whom_none_has_access_are_a_danger() => Advised.Only(
        WithKeyReaders(0, "PAYJOB", "BACKUP"), AdviceRules.RecoverersWithoutAccess, "recoverers", "RECOV", "The access list of profile PRIM.* does not give READ to the key PRIM.KEY.");

    [Fact]
    public void Whoever_dumps_for_a_private_key_needs_the_profile_that_covers_it()
    {
        Advised.Nothing(Dumping("BACKUP", "RECOV"));
        Advised.Only(Dumping("RECOV"), AdviceRules.BackupWithoutAccess, "backupPolicies[0].runsAs", "BACKUP", "The access list of profile DUMP.* does not give READ to the key DUMP.RSA.");
        Advised.Only(Dumping("BACKUP"), AdviceRules.RecoverersWithoutAccess, "recoverers", "RECOV", "The access list of profile DUMP.* does not give READ to the key DUMP.RSA.");
    }

    [Fact]
    public void READ_for_data_sets_alone_lets_nobody_dump()
    {
        var plan = Dumping("BACKUP", "RECOV");
        plan = plan with { KeyProfiles = [.. plan.KeyProfiles.SkipLast(1), plan.KeyProfiles[^1] with { OnlyForDataSets = true }] };

        Assert.Equal(
            [(AdviceRules.BackupWithoutAccess.Id, "BACKUP"), (AdviceRules.RecoverersWithoutAccess.Id, "RECOV")],
            PlanAdvisor.Advise(plan).Select(advice => (advice.Id, advice.Value)));
    }

    [Fact]
    public void So_are_recoverers_of_whom_one_may_read_the_data_set_and_another_use_its_key() => Advised.At(
        Secured with { Recoverers = ["RECOV", "OTHER"], DataSetProfiles = [new() { Profile = new("PAY.**"), Readers = ["BACKUP", "OTHER"], Updaters = ["PAYJOB"] }] },
        AdviceRules.RecoverersWithoutAccess, "recoverers");

    [Fact]
    public void A_key_that_no_profile_covers_is_a_danger_where_others_are_covered() => Advised.Only(
        Sound with { KeyProfiles = [new() { Profile = new("OTHER.*") }] }, AdviceRules.KeyUnderNoProfile, "keys[0].label", "PRIM.KEY",
        "No profile in keyProfiles covers this key, so that it has no ICSF segment and is not wrapped for CPACF: no OPEN under it succeeds.");

    [Fact]
    public void A_user_in_no_list_is_noted() => Advised.Only(
        Secured with { Recoverers = ["RECOV", "NOBODY"] }, AdviceRules.UserInNoList, "recoverers[1]", "NOBODY", "No profile of the plan has this user or group in its access list.");

    private static Plan Dumping(params string[] readers) => Secured with
    {
        BackupPolicies = [Policy("DAILY", Step("ADRDSSU-DUMP-RSA", "REC001") with { RsaKeyLabel = new("DUMP.RSA") }) with { RunsAs = "BACKUP" }],
        KeyProfiles = [Secured.KeyProfiles[0], new() { Profile = new("DUMP.*"), Readers = readers }],
    };

    private static Plan WithKeyReaders(int profile, params string[] readers) =>
        Secured with { KeyProfiles = [.. Secured.KeyProfiles.Select((known, index) => index == profile ? known with { Readers = readers } : known)] };
}
