using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

/// <summary>Inventories of copies: what can be said of them, what they are of, and what is advised.</summary>
public sealed class InventoryTests
{
    private static readonly BackupInventory Hsm = new() { Name = "HSM-CDS", Kind = InventoryKind.Hsm, On = "PRD002", Backups = [new(Daily, 7, "VAULT") { On = "POOL" }] };

    private static readonly BackupPolicy ByHsm = Policy("HSM", Step("HSM-BACKUP", "POOL")) with { Expires = new CopyExpiry() };

    private static readonly Plan Backed = Sound with { BackupPolicies = [ByHsm, Policy("DAILY", Step("REPRO", "REC001"))], DataSets = [DataSet("PAY.MASTER", "DAILY", "HSM")] };

    [Fact]
    public void Inventories_of_each_kind_are_sound() => AssertSound(With(
        Hsm, Hsm with { Name = "RMM-CDS", Kind = InventoryKind.Rmm, Policies = ["DAILY", "HSM"], DataSets = [new("RMM.CDS")] }, Hsm with { Name = "UCAT", Kind = InventoryKind.Catalog, Policies = ["DAILY"], Backups = [] }));

    [Fact]
    public void A_name_stands_once() => Assert.Equal("inventories[1].name", OnlyFault(With(Hsm, Hsm)).Path);

    [Fact]
    public void It_lies_on_a_volume_of_the_plan() => Assert.Equal("inventories[0].on", OnlyFault(With(Hsm with { On = "POOL" })).Path);

    [Fact]
    public void Its_policies_are_those_of_the_plan() => Assert.Equal("inventories[0].policies[1]", OnlyFault(With(Hsm with { Policies = ["HSM", "WEEKLY"] })).Path);

    [Fact]
    public void A_policy_stands_once() => Assert.Equal("inventories[0].policies[1]", OnlyFault(With(Hsm with { Policies = ["HSM", "HSM"] })).Path);

    [Theory]
    [InlineData(InventoryKind.Rmm)]
    [InlineData(InventoryKind.Catalog)]
    public void Only_that_of_DFSMShsm_goes_without_saying_whose_it_is(InventoryKind kind) => Assert.Equal("inventories[0].policies", OnlyFault(With(Hsm with { Kind = kind })).Path);

    [Fact]
    public void A_mirror_is_found_without_one()
    {
        var mirrored = With(Hsm with { Policies = ["MIRROR"] });
        var fault = OnlyFault(mirrored with { BackupPolicies = [.. mirrored.BackupPolicies, Policy("MIRROR", Step("METRO-MIRROR", "REC001"))] });

        Assert.Equal(("inventories[0].policies[0]", "Copies of a schedule are found through an inventory; a mirror is the volume itself."), (fault.Path, fault.Rule));
    }

    [Fact]
    public void Its_own_data_sets_stand_once() => Assert.Equal("inventories[0].dataSets[1]", OnlyFault(With(Hsm with { DataSets = [new("HSM.MCDS"), new("HSM.MCDS")] })).Path);

    [Theory]
    [InlineData("RECOV", "PRD001", 7, "inventories[0].backups[0].on")]
    [InlineData("MOON", null, 7, "inventories[0].backups[0].site")]
    [InlineData("VAULT", null, 0, "inventories[0].backups[0].keep")]
    public void Backups_lie_where_something_can_lie(string site, string? on, int keep, string path) =>
        Assert.Equal(path, OnlyFault(With(Hsm with { Backups = [new(Daily, keep, site) { On = on }] })).Path);

    [Fact]
    public void Backups_have_a_schedule() => Assert.Equal(
        "inventories[0].backups[0].every", OnlyFault(With(Hsm with { Backups = [new(Schedule.Repeating(Period.FromDays(-1)), 1, "VAULT")] })).Path);

    [Fact]
    public void Without_policies_it_is_of_all_that_DFSMShsm_copies()
    {
        Assert.Equal(["HSM-CDS"], With(Hsm).InventoriesOf(ByHsm));
        Assert.Empty(With(Hsm).InventoriesOf(Backed.BackupPolicies[1]));
        Assert.Equal(["HSM-CDS", "RMM-CDS"], With(Hsm with { Policies = ["DAILY"] }, Hsm with { Name = "RMM-CDS", Kind = InventoryKind.Rmm, Policies = ["DAILY"] }).InventoriesOf(Backed.BackupPolicies[1]));
        Assert.Empty(Sound.InventoriesOf(ByHsm));
    }

    [Fact]
    public void What_is_migrated_is_in_that_of_its_site_else_in_the_first_one()
    {
        var migrated = DataSet("PAY.MASTER", "DAILY") with { Migrates = new Migration("PRD002", Period.FromDays(14)) };
        var far = Hsm with { Name = "FAR-CDS", On = "REC001" };
        var rmm = Hsm with { Name = "RMM-CDS", Kind = InventoryKind.Rmm, Policies = ["DAILY"] };

        Assert.Equal("HSM-CDS", With(rmm, far, Hsm).InventoryOfMigrated(migrated));
        Assert.Equal("FAR-CDS", With(rmm, far).InventoryOfMigrated(migrated));
        Assert.Null(With(rmm).InventoryOfMigrated(migrated));
        Assert.Null(With(Hsm).InventoryOfMigrated(DataSet("PAY.MASTER")));
    }

    [Fact]
    public void One_that_is_backed_up_elsewhere_is_advised_nothing() => Advised.Nothing(With(Hsm));

    [Theory]
    [InlineData("PROD", "PRD001", "ARRAY-P")]
    [InlineData("PROD", null, "PROD")]
    [InlineData("PROD", "POOL", "PROD")]
    public void Backups_where_it_lies_itself_are_a_danger(string site, string? on, string value)
    {
        var advice = Assert.Single(Advised.Of(With(Hsm with { Backups = [new(Daily, 7, site) { On = on }] })));

        Assert.Equal((AdviceRules.InventoryWithoutBackupElsewhere, "inventories[0].backups", value), (advice.Basis, advice.Path, advice.Value));
    }

    [Fact]
    public void No_backup_is_one_too() => Advised.At(With(Hsm with { Backups = [] }), AdviceRules.InventoryWithoutBackupElsewhere, "inventories[0].backups");

    [Fact]
    public void One_cycle_elsewhere_is_enough() => Advised.Nothing(With(Hsm with { Backups = [new(Daily, 7, "PROD"), new(Daily, 7, "RECOV")] }));

    [Fact]
    public void A_profile_that_would_encrypt_it_is_a_danger()
    {
        var encrypted = With(Hsm with { DataSets = [new("HSM.MCDS"), new("SYS.BCDS")] }) with { DataSetProfiles = [new() { Profile = new("HSM.**"), DataKey = new("PRIM.KEY") }] };
        var advice = Assert.Single(Advised.Of(encrypted), advice => advice.Basis == AdviceRules.InventoryEncrypted);

        Assert.Equal(("inventories[0].dataSets[0]", "HSM.MCDS"), (advice.Path, advice.Value));
        Assert.DoesNotContain(Advised.Of(encrypted with { Inventories = [Hsm] }), other => other.Basis == AdviceRules.InventoryEncrypted);
    }

    [Fact]
    public void A_policy_of_DFSMShsm_that_none_is_of_is_told_where_there_are_some()
    {
        Advised.At(With(Hsm with { Policies = ["DAILY"] }), AdviceRules.PolicyInNoInventory, "backupPolicies[0].name");
        Advised.Nothing(Backed);
    }

    [Fact]
    public void A_schedule_that_never_occurs_is_told() =>
        Advised.At(With(Hsm with { Backups = [new(Daily, 7, "VAULT"), new(Schedule.Repeating(Period.FromDays(1), Instant.FromUtc(2027, 6, 1, 0, 0)), 7, "VAULT")] }), AdviceRules.ScheduleNeverOccurs, "inventories[0].backups[1]");

    private static Plan With(params BackupInventory[] inventories) => Backed with { Inventories = inventories };
}
