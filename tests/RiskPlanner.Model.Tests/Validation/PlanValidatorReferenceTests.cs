using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class PlanValidatorReferenceTests
{
    [Fact]
    public void A_data_set_on_a_volume_that_does_not_exist_is_told_the_nearest_one() =>
        AssertFault(Sound with { DataSets = [DataSet("PAY.MASTER") with { Volume = "PRD0O1" }] },
            "dataSets[0].volume", "PRD0O1", "This must name a volume of the plan.", "PRD001");

    [Fact]
    public void Without_a_near_name_the_known_ones_are_listed() =>
        AssertFault(Sound with { DataSets = [DataSet("PAY.MASTER") with { Volume = "X" }] },
            "dataSets[0].volume", "X", "This must name a volume of the plan.", "one of PRD001, PRD002, REC001");

    [Fact]
    public void An_unknown_application_is_reported() =>
        AssertFault(Sound with { DataSets = [DataSet("PAY.MASTER") with { Application = "PAYROL" }] },
            "dataSets[0].application", "PAYROL", "This must name an application of the plan.", "PAYROLL");

    [Fact]
    public void An_unknown_policy_is_reported() =>
        AssertFault(Sound with { DataSets = [DataSet("PAY.MASTER", "DAYLI")] },
            "dataSets[0].backups[0]", "DAYLI", "This must name a backup policy of the plan.", "DAILY");

    [Fact]
    public void An_unknown_label_is_reported() =>
        AssertFault(Sound with { DataSets = [DataSet("PAY.MASTER") with { KeyLabel = new("PRIM.KEX") }] },
            "dataSets[0].keyLabel", "PRIM.KEX", "This must name a key label of the plan.", "PRIM.KEY");

    [Fact]
    public void A_label_of_another_key_store_is_reported() =>
        AssertFault(Sound with { DataSets = [DataSet("PAY.MASTER") with { KeyLabel = new("FAR.KEY") }] },
            "dataSets[0].keyLabel", "FAR.KEY",
            "Sysplex PLEX1 works on this data set with key store CKDS; the label lies in OTHER.", "a label of CKDS");

    [Fact]
    public void The_first_sysplex_works_on_a_data_set_at_a_site_without_one() =>
        AssertFault(AtThird("FAR.KEY"), "dataSets[0].keyLabel", "FAR.KEY",
            "Sysplex PLEX1 works on this data set with key store CKDS; the label lies in OTHER.", "a label of CKDS");

    [Fact]
    public void A_label_of_the_first_sysplex_goes_with_a_site_without_one() => AssertSound(AtThird("PRIM.KEY"));

    [Fact]
    public void Where_the_plan_has_no_such_thing_that_is_said() =>
        AssertFault(Sound with { AllocationRules = [new(new("PAY.**"), "DCPAY")] },
            "allocationRules[0].dataClass", "DCPAY", "This must name a data class of the plan.", "a data class, but the plan has none");

    [Fact]
    public void A_step_label_of_another_key_store_is_reported_at_the_data_set_that_needs_it() =>
        AssertFault(Under(Policy("COPY", Step("REPRO", "REC001") with { KeyLabel = new("FAR.KEY") })),
            "dataSets[0].backups[0]", "COPY",
            "Sysplex PLEX1 runs this backup with key store CKDS; FAR.KEY lies in OTHER.", "a policy with a label of CKDS");

    [Fact]
    public void A_sysplex_with_an_unknown_key_store_is_reported() =>
        AssertFault(Sound with { Sysplexes = [.. Sound.Sysplexes, new() { Name = "PLEX3", Site = "RECOV", KeyStore = "CKDZ" }] },
            "sysplexes[2].keyStore", "CKDZ", "This must name a key store of the plan.", "CKDS");

    [Fact]
    public void No_array_stands_in_a_vault() =>
        AssertFault(Sound with { Arrays = [.. Sound.Arrays, new("ARRAY-V", "VAULT", ["VLT001"])] },
            "arrays[2].site", "VAULT", "A vault holds cartridges and key parts, with no machine in it.", "one of PROD, RECOV");

    [Fact]
    public void Copies_of_a_key_store_can_lie_in_a_vault() =>
        Assert.Empty(PlanValidator.Validate(
            Sound with { KeyStores = [Sound.KeyStores[0] with { Backups = [new CkdsBackup(Daily, 60, "VAULT")] }, Sound.KeyStores[1]] }));

    [Fact]
    public void Key_parts_at_an_unknown_site_are_reported() =>
        AssertFault(WithPractice(new() { PartsAt = ["VAULTS"] }),
            "keyStores[0].masterKey.partsAt[0]", "VAULTS", "This must name a site of the plan.", "VAULT");

    [Fact]
    public void Retained_generations_need_a_place() =>
        AssertFault(WithPractice(new() { RetainedGenerations = 2 }),
            "keyStores[0].masterKey.retainedGenerations", "2", "Key parts are retained somewhere: partsAt names no site, and there is no set in partSets.", "0, or a site in partsAt");

    [Fact]
    public void A_key_store_with_keys_needs_a_loaded_master_key() =>
        AssertFault(Sound with { DataSets = [], Sysplexes = [Sound.Sysplexes[0] with { MasterKeyLoaded = false }, Sound.Sysplexes[1]] },
            "keyStores[0].name", "CKDS", "A key store that holds keys is used by a sysplex whose master key is loaded.",
            "a sysplex with keyStore: CKDS and masterKeyLoaded: true");

    [Fact]
    public void A_sysplex_that_works_on_encrypted_data_has_its_master_key_loaded()
    {
        var idle = new Sysplex { Name = "PLEX0", Site = "PROD", KeyStore = "CKDS", MasterKeyLoaded = false };

        AssertFault(Sound with { Sysplexes = [idle, .. Sound.Sysplexes] }, "dataSets[0].keyLabel", "PRIM.KEY",
            "Sysplex PLEX0 works on this data set, so its master key is loaded.", "masterKeyLoaded: true at PLEX0, or a data set in clear");
    }

    [Fact]
    public void Data_sets_need_a_sysplex() =>
        Assert.Contains(PlanValidator.Validate(Sound with { Sysplexes = [] }), fault => fault.Path == "sysplexes");

    [Theory]
    [InlineData("PRIM.KEY", "A key is not its own twin.", "another label, or no sameValueAs")]
    [InlineData("PRIM.KEX", "This must name a key label of the plan.", "PRIM.KEY")]
    [InlineData("FAR.KEY", "Twins lie in one key store, as one KGUP statement makes them.", "a label of key store CKDS, not of OTHER")]
    public void A_twin_that_cannot_be_one_is_reported(string twin, string rule, string expected) =>
        AssertFault(WithTwins(twin, null), "keys[0].sameValueAs", twin, rule, expected);

    [Fact]
    public void A_twin_of_a_twin_is_reported_with_the_label_that_holds_the_value()
    {
        var third = new KeyDefinition { Label = new("THIRD.KEY"), KeyStore = "CKDS", SameValueAs = new("BACK.KEY") };
        var twins = WithTwins(null, "PRIM.KEY");

        AssertFault(twins with { Keys = [.. twins.Keys, third] }, "keys[3].sameValueAs", "BACK.KEY",
            "sameValueAs names the label that holds the value itself, not another twin.", "PRIM.KEY");
    }

    [Fact]
    public void Two_keys_that_name_each_other_are_both_reported() =>
        Assert.Equal(["keys[0].sameValueAs", "keys[1].sameValueAs"],
            PlanValidator.Validate(WithTwins("BACK.KEY", "PRIM.KEY")).Select(fault => fault.Path));

    private static Plan WithPractice(MasterKeyPractice practice) =>
        Sound with { KeyStores = [Sound.KeyStores[0] with { MasterKey = practice }, Sound.KeyStores[1]] };

    private static Plan WithTwins(string? ofFirst, string? ofSecond) => Sound with
    {
        Keys =
        [
            Sound.Keys[0] with { SameValueAs = ofFirst is null ? null : new KeyLabel(ofFirst) },
            Sound.Keys[1] with { SameValueAs = ofSecond is null ? null : new KeyLabel(ofSecond) },
            Sound.Keys[2],
        ],
    };

    private static Plan AtThird(string label) => Sound with
    {
        Sites = [.. Sound.Sites, new("THIRD", SiteKind.Recovery)],
        Arrays = [.. Sound.Arrays, new("ARRAY-T", "THIRD", ["THI001"])],
        DataSets = [DataSet("PAY.MASTER") with { Volume = "THI001", KeyLabel = new(label), Backups = [] }],
    };
}
