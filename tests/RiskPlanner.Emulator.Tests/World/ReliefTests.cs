using NodaTime;
using RiskPlanner.Emulator.Tests.Forks;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.World;

/// <summary>What ends an outage ends that outage, and says where it cannot.</summary>
public class ReliefTests
{
    private static readonly CopyAddress Cartridge = Estate.At("APPL.COPY", "TAPES");
    private static readonly KeyLabel Unknown = new("DSET.UNKNOWN.KEY");

    private readonly Estate _estate = InstructionMaker.NewEstate();

    public ReliefTests() => _estate.Load(Estate.Master);

    [Theory]
    [InlineData(0, Cause.KeyPreActive)]
    [InlineData(30, Cause.KeyDeactivated)]
    public void A_key_whose_validity_has_not_begun_or_has_ended_is_made_valid(int days, Cause outage)
    {
        _estate.World.AdvanceTo(_estate.Plan.From + Duration.FromDays(days));
        Assert.Equal(outage, Probe(Estate.Backup).Failure?.Cause);

        Assert.True(_estate.World.MakeKeyValid("KEYS", Estate.Backup).Done);

        Assert.True(Probe(Estate.Backup).Done);
        _estate.World.Ipl(Estate.Home);
        Assert.True(Probe(Estate.Backup).Done);
        Assert.True(_estate.World.MakeKeyValid("KEYS", Estate.Backup).Done);
    }

    [Fact]
    public void A_key_that_CPACF_may_not_be_given_opens_no_data_set()
    {
        var estate = new Estate();
        estate.Load(Estate.Master);
        var store = estate.World.Systems.Stores["KEYS"];
        store.Change(ckds => ckds.With(ckds.Find(Estate.Primary)! with { ExportableToCpacf = false }));
        estate.World.Ipl(Estate.Home);
        Assert.Equal(Cause.KeyNotExportable, estate.Read(Estate.Master).Failure?.Cause);
    }

    [Fact]
    public void A_record_that_is_nowhere_is_not_made_valid() =>
        Assert.Equal(new Failure(Cause.KeyNotFound, Unknown), _estate.World.MakeKeyValid("KEYS", Unknown).Failure);

    [Fact]
    public void A_key_that_its_profile_lets_nobody_use_can_be_used_again_when_it_is_permitted()
    {
        _estate.World.LoseKeyProfile(Estate.Primary);
        _estate.World.Racf.ForbidCpacf(Estate.Primary);

        Assert.True(_estate.World.PermitKey(Estate.Primary).Done);

        Assert.All(Enum.GetValues<Role>(), role => Assert.True(_estate.World.ProbeKey(Estate.Home, role, Estate.Primary).Done));
    }

    [Fact]
    public void A_restored_RACF_data_base_lets_in_whom_it_let_in()
    {
        _estate.World.Lose(LostPart.SecurityDataBase, "KEYS");
        Assert.Equal(Cause.SecurityDataBaseLost, _estate.Read(Estate.Master).Failure?.Cause);

        Assert.True(_estate.World.Restore(RestoredPart.SecurityDataBase, "KEYS").Done);

        Assert.True(_estate.Read(Estate.Master).Done);
        Assert.True(_estate.World.Restore(RestoredPart.SecurityDataBase, "KEYS").Done);
    }

    [Fact]
    public void A_refresh_makes_what_is_on_disk_alone_live_in_each_member()
    {
        _estate.World.LeaveKeyRecordOnDiskAlone("KEYS", Estate.Primary);

        Assert.True(_estate.World.RefreshCkds("KEYS").Done);

        Assert.True(_estate.Read(Estate.Master).Done);
        Assert.True(_estate.Read(Estate.Master, Estate.Remote).Done);
    }

    [Fact]
    public void A_refresh_of_one_sysplex_alone_leaves_the_storage_of_the_others()
    {
        _estate.World.LeaveKeyRecordOnDiskAlone("KEYS", Estate.Primary);

        Assert.True(_estate.World.RefreshCkds("KEYS", Estate.Remote).Done);

        Assert.Null(_estate.World.Systems.Icsf[Estate.Home].Find(Estate.Primary));
        Assert.NotNull(_estate.World.Systems.Icsf[Estate.Remote].Find(Estate.Primary));
    }

    [Fact]
    public void A_refresh_leaves_members_alone_that_hold_another_master_key()
    {
        _estate.World.ZeroiseMasterKey(Estate.Home);
        _estate.World.LeaveKeyRecordOnDiskAlone("KEYS", Estate.Primary);

        Assert.True(_estate.World.RefreshCkds("KEYS").Done);

        Assert.Null(_estate.World.Systems.Icsf[Estate.Home].Find(Estate.Primary));
        Assert.NotNull(_estate.World.Systems.Icsf[Estate.Remote].Find(Estate.Primary));
    }

    [Fact]
    public void A_refresh_fails_without_a_CKDS_without_a_member_and_without_its_master_key()
    {
        var fork = _estate.World.Fork();
        fork.SpoilCkdsOnDisk("KEYS");
        Assert.Equal(Cause.CkdsLost, fork.RefreshCkds("KEYS").Failure?.Cause);

        // Its sites are those of the members: without a member that is left the CKDS is lost too.
        var without = new Estate(change: plan => plan with { KeyStores = [plan.KeyStores[0] with { Sites = ["P", "R", "V"] }] }).World;
        without.Lose(LostPart.Site, "P");
        without.Lose(LostPart.Site, "R");
        Assert.Equal(Cause.SysplexDown, without.RefreshCkds("KEYS").Failure?.Cause);

        foreach (var sysplex in new[] { Estate.Home, Estate.Remote }) _estate.World.ZeroiseMasterKey(sysplex);
        Assert.Equal(Cause.MasterKeyUnknown, _estate.World.RefreshCkds("KEYS").Failure?.Cause);
    }

    [Fact]
    public void A_PKDS_of_former_master_keys_is_put_back_for_those_that_the_coprocessor_holds()
    {
        _estate.World.ChangeMasterKey("KEYS", MasterKeyType.Rsa);
        _estate.World.RollBackPkds("KEYS");
        Assert.Equal(Cause.PkdsMismatch, _estate.Read(Estate.Master).Failure?.Cause);

        Assert.True(_estate.World.RestorePkds(Estate.Home).Done);

        Assert.True(_estate.Read(Estate.Master).Done);
        Assert.True(_estate.Read(Estate.Master, Estate.Remote).Done);
    }

    [Fact]
    public void A_PKDS_follows_a_coprocessor_with_the_master_keys_of_a_former_generation_and_leaves_the_other_behind()
    {
        foreach (var kind in PkaMasterKeys.All) _estate.World.ChangeMasterKey("KEYS", kind);
        _estate.World.LoadFormerPkaMasterKeys(Estate.Home);

        Assert.True(_estate.World.RestorePkds(Estate.Home).Done);

        Assert.True(_estate.Read(Estate.Master).Done);
        Assert.Equal(Cause.PkdsMismatch, _estate.Read(Estate.Master, Estate.Remote).Failure?.Cause);
    }

    [Fact]
    public void Of_master_keys_that_the_PKDS_was_never_under_no_pattern_is_left_in_it()
    {
        _estate.World.LoadFormerPkaMasterKeys(Estate.Home);

        Assert.Equal(Cause.PkdsMismatch, _estate.Read(Estate.Master, Estate.Home).Failure?.Cause);
        Assert.True(_estate.World.RestorePkds(Estate.Home).Done);
        Assert.True(_estate.Read(Estate.Master, Estate.Home).Done);
    }

    [Fact]
    public void A_PKDS_is_not_put_back_where_no_sysplex_runs()
    {
        _estate.World.Lose(LostPart.Site, "P");
        Assert.Equal(Cause.SysplexDown, _estate.World.RestorePkds(Estate.Home).Failure?.Cause);
    }

    [Theory]
    [InlineData("", "P")]
    [InlineData("P", "R")]
    [InlineData("P R", "another site")]
    public void A_tape_key_server_is_restored_from_its_backup_where_an_instance_stands_or_elsewhere(string lostSites, string place)
    {
        _estate.Load(Estate.Clear);
        _estate.Copy("REPRO", Estate.Clear, Cartridge);
        _estate.World.Carry(Cartridge, "V");
        _estate.World.Lose(LostPart.KeyServer, "ISKLM");
        foreach (var site in lostSites.Split(' ', StringSplitOptions.RemoveEmptyEntries)) _estate.World.Lose(LostPart.Site, site);
        _estate.World.StartSysplex(Estate.Home, "V");
        Assert.Equal(Cause.KeyServerDown, _estate.Read(Cartridge).Failure?.Cause);

        var restored = _estate.World.Restore(RestoredPart.KeyServer, "ISKLM");

        Assert.True(restored.Done);
        Assert.EndsWith(place, restored.Observations[^1].Result, StringComparison.Ordinal);
        Assert.True(_estate.Read(Cartridge).Done);
    }

    [Fact]
    public void A_tape_key_server_without_a_backup_is_not_restored()
    {
        _estate.World.Lose(LostPart.Site, "V");
        _estate.World.Lose(LostPart.KeyServer, "ISKLM");

        Assert.Equal(new Failure(Cause.KeyServerLost, KeyManager: "ISKLM"), _estate.World.Restore(RestoredPart.KeyServer, "ISKLM").Failure);
    }

    [Fact]
    public void A_volume_that_is_added_is_empty_can_be_written_and_is_in_an_array_of_its_own()
    {
        Assert.True(_estate.World.AddVolume("ADD001", "R").Done);
        var restored = Estate.At("APPL.RESTORED", "ADD001");

        Assert.True(_estate.World.IsStanding("ADD001"));
        Assert.True(_estate.Copy("ADRDSSU-COPY", Estate.Master, restored).Done);
        Assert.Equal("R", _estate.World.Inspect(restored)?.Site);
        Assert.True(_estate.Copy("METRO-MIRROR", Estate.Master, Estate.At("APPL.MASTER", "ADD001")).Done);
        Assert.True(_estate.World.Lose(LostPart.Array, "ADD001").Done);
        Assert.False(_estate.World.IsStanding("ADD001"));
        Assert.Throws<ArgumentException>(() => _estate.World.AddVolume("ADD001", "R"));
    }

    [Fact]
    public void A_sysplex_that_is_started_elsewhere_has_empty_registers_and_the_CKDS_on_disk()
    {
        _estate.World.Lose(LostPart.Site, "P");
        Assert.False(_estate.World.IsRunning(Estate.Home));

        Assert.True(_estate.World.StartSysplex(Estate.Home, "V").Done);

        Assert.True(_estate.World.IsRunning(Estate.Home));
        Assert.Equal(Cause.KeyServiceDown, _estate.World.ProbeMasterKey(Estate.Home).Failure?.Cause);
        Assert.True(_estate.World.EnterKeyParts(Estate.Home).Done);
        Assert.True(Probe(Estate.Primary).Done);
        Assert.True(_estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes).Done);
        Assert.True(Probe(Estate.Primary).Done);
    }

    [Fact]
    public void A_sysplex_without_a_CKDS_is_started_without_one_and_is_no_member_before_it_is_started()
    {
        _estate.World.Lose(LostPart.Site, "P");
        _estate.World.Lose(LostPart.Site, "R");
        Assert.Equal(Cause.CkdsLost, _estate.World.RefreshCkds("KEYS").Failure?.Cause);
        Assert.Equal(Cause.SysplexDown, _estate.World.RollBackPkds("KEYS").Failure?.Cause);

        Assert.True(_estate.World.StartSysplex(Estate.Remote, "V").Done);

        Assert.Equal(Cause.CkdsLost, _estate.World.ProbeKeyService(Estate.Remote).Failure?.Cause);
        Assert.Equal(Cause.CkdsLost, _estate.World.RollBackPkds("KEYS").Failure?.Cause);
    }

    [Fact]
    public void A_sysplex_that_runs_is_left_as_it_is_where_it_runs()
    {
        Assert.True(_estate.World.StartSysplex(Estate.Home, "P").Done);

        Assert.True(_estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void One_that_is_started_elsewhere_runs_there_with_empty_registers()
    {
        Assert.True(_estate.World.StartSysplex(Estate.Home, "R").Done);

        Assert.Equal(Cause.KeyServiceDown, _estate.Read(Estate.Master).Failure?.Cause);
        Assert.True(_estate.World.EnterKeyParts(Estate.Home).Done);
        Assert.True(_estate.Read(Estate.Master).Done);
        Assert.True(_estate.World.Lose(LostPart.Site, "R").Done);
        Assert.False(_estate.World.IsRunning(Estate.Home));
    }

    [Fact]
    public void Where_a_sysplex_is_started_it_has_the_TKE_workstations_of_that_site()
    {
        var estate = new Estate(change: plan => plan with
        {
            Sites = [.. plan.Sites.Select(site => site.Name == "R" ? site with { TkeZones = ["ZONE1"] } : site)],
        });
        estate.World.Lose(LostPart.Site, "P");

        estate.World.StartSysplex(Estate.Home, "R");
        Assert.Equal(["ZONE1"], estate.World.Systems.Icsf[Estate.Home].TkeZones);

        estate.World.Lose(LostPart.Site, "R");
        estate.World.StartSysplex(Estate.Home, "NEW SITE");
        Assert.Equal(["ZONE1"], estate.World.Systems.Icsf[Estate.Home].TkeZones);
    }

    private Answer Probe(KeyLabel label) => _estate.World.ProbeKey(Estate.Home, Role.Recoverer, label);
}
