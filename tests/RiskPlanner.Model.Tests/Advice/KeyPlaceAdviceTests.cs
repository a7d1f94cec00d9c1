using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

/// <summary>Keys that lie in one place.</summary>
public sealed class KeyPlaceAdviceTests
{
    [Fact]
    public void A_key_store_that_holds_keys_and_is_never_copied_is_a_danger() =>
        Advised.At(WithStore(store => store with { Backups = [] }), AdviceRules.KeyStoreNeverCopied, "keyStores[0].backups");

    [Fact]
    public void So_is_one_that_lies_at_two_sites_since_a_deletion_reaches_both() =>
        Advised.At(WithStore(store => store with { Sites = ["PROD", "RECOV"], Backups = [] }), AdviceRules.KeyStoreNeverCopied, "keyStores[0].backups");

    [Fact]
    public void One_that_holds_no_keys_is_none() =>
        Advised.Nothing(Sound with { KeyStores = [Sound.KeyStores[0], new() { Name = "OTHER", Sites = ["RECOV"] }], Keys = [.. Sound.Keys.Take(2)] });

    [Fact]
    public void Copies_at_the_only_site_of_the_live_set_are_a_danger() =>
        Advised.Only(WithCopiesAt(["PROD"], "PROD", "PROD"), AdviceRules.CkdsCopiesBesideTheLiveSet, "keyStores[0].backups", "PROD",
            "Every copy of CKDS lies at PROD, the only site of its live set: the loss of that site takes the keys and all their copies.");

    [Theory]
    [InlineData(KeyStoreTransport.Copy, true)]
    [InlineData(KeyStoreTransport.Mirror, true)]
    [InlineData(KeyStoreTransport.Repository, false)]
    public void A_key_that_is_only_in_a_key_store_that_follows_another_one_goes_with_what_comes_over(KeyStoreTransport by, bool isTakenAway)
    {
        var plan = Sound with { KeyStores = [Sound.KeyStores[0], Sound.KeyStores[1] with { Follows = new KeyStoreSource("CKDS", by, by == KeyStoreTransport.Mirror ? null : Daily) }] };
        var inBoth = plan with { Keys = [.. plan.Keys, plan.Keys[2] with { KeyStore = "CKDS" }] };

        Assert.Equal(isTakenAway, PlanAdvisor.Advise(plan).Any(advice => advice.Basis == AdviceRules.KeyTakenAwayByTheNextCopy && advice.Path == "keys[2].keyStore"));
        Assert.DoesNotContain(PlanAdvisor.Advise(inBoth), advice => advice.Basis == AdviceRules.KeyTakenAwayByTheNextCopy);
    }

    [Fact]
    public void One_cycle_elsewhere_is_enough() => Advised.Nothing(WithCopiesAt(["PROD"], "PROD", "VAULT"));

    [Fact]
    public void A_second_site_of_the_live_set_is_enough() => Advised.Nothing(WithCopiesAt(["PROD", "RECOV"], "PROD", "PROD"));

    [Fact]
    public void Copies_in_the_array_of_the_CKDS_are_a_danger()
    {
        var array = Sound.Arrays.First(array => array.Site == "PROD");
        var beside = WithStore(store => store with { Sites = ["PROD"], On = array.Volumes[0], Backups = [new(Daily, 30, "PROD") { On = array.Volumes[^1] }] });

        Assert.Empty(PlanValidator.Validate(beside));
        Assert.Contains(PlanAdvisor.Advise(beside), advice => advice.Basis == AdviceRules.CkdsCopiesInItsArray && advice.Path == "keyStores[0].backups");
        Assert.DoesNotContain(PlanAdvisor.Advise(WithStore(store => store with { Sites = ["PROD"], On = array.Volumes[0], Backups = [new(Daily, 30, "PROD")] })), advice => advice.Basis == AdviceRules.CkdsCopiesInItsArray);
    }

    [Fact]
    public void A_key_server_whose_backup_needs_its_own_keys_is_a_danger()
    {
        var server = new KeyManager { Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "PROD", TapeKeys = ["Lbl_20"], BackupAt = "PROD", BackupOn = "ISKLM-TAPES" };
        var circle = Sound with
        {
            KeyManagers = [.. Sound.KeyManagers, server],
            Tapes = [.. Sound.Tapes, new TapeStore("ISKLM-TAPES", "PROD", TapeKind.Virtual) { KeyServer = "ISKLM", KeyLabels = ["Lbl_20"] }],
        };

        Assert.Empty(PlanValidator.Validate(circle));
        Assert.Contains(PlanAdvisor.Advise(circle), advice => advice.Basis == AdviceRules.KeyServerBackupNeedsTheServer && advice.Path == $"keyManagers[{Sound.KeyManagers.Count}].backupOn");
    }

    [Fact]
    public void A_master_key_of_which_no_parts_are_kept_is_a_danger()
    {
        Advised.At(WithStore(store => store with { MasterKey = new() }), AdviceRules.NoKeyPartsKept, "keyStores[0].masterKey");
        Advised.At(WithStore(store => store with { DesMasterKey = new() }), AdviceRules.NoKeyPartsKept, "keyStores[0].desMasterKey");
        Advised.At(WithStore(store => store with { RsaMasterKey = new() }), AdviceRules.NoKeyPartsKept, "keyStores[0].rsaMasterKey");
        Advised.At(WithStore(store => store with { EccMasterKey = new() }), AdviceRules.NoKeyPartsKept, "keyStores[0].eccMasterKey");
    }

    private static Plan WithCopiesAt(string[] live, string daily, string monthly) => WithStore(store => store with
    {
        Sites = live,
        Backups = [new(Daily, 30, daily) { Name = "DAILY" }, new(Daily, 12, monthly) { Name = "MONTHLY" }],
    });
}
