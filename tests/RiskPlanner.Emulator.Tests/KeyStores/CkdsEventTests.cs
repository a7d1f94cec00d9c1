using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.KeyStores;

/// <summary>What happens to the CKDS on disk while in-storage copies live on (z/OS facts, 2.2, 2.5 and 2.6).</summary>
public class CkdsEventTests
{
    private readonly Estate _estate = new();

    public CkdsEventTests()
    {
        _estate.Load(Estate.Master);
        _estate.World.CopyCkds("KEYS", "COPY1", "R");
    }

    [Fact]
    public void What_KGUP_deletes_is_hidden_until_an_IPL_and_still_in_the_storage_of_the_other_sysplex()
    {
        Assert.True(_estate.World.DeleteKeyRecordOnDisk("KEYS", Estate.Primary).Done);
        Assert.True(_estate.Read(Estate.Master).Done);

        _estate.World.Ipl(Estate.Home);
        Assert.Equal(Cause.KeyNotFound, _estate.Read(Estate.Master).Failure?.Cause);

        Assert.True(_estate.World.RestoreKey(Estate.Home, new KeySource.Storage(Estate.Remote), Estate.Primary).Done);
        Assert.True(_estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void Storage_that_was_refreshed_gives_no_key_back()
    {
        _estate.World.DeleteKeyRecordOnDisk("KEYS", Estate.Primary);
        _estate.World.Ipl(Estate.Home);
        _estate.World.Ipl(Estate.Remote);

        Assert.Equal(Cause.KeyNotFound, _estate.World.RestoreKey(Estate.Home, new KeySource.Storage(Estate.Remote), Estate.Primary).Failure?.Cause);
    }

    [Fact]
    public void Storage_under_another_master_key_gives_no_key_back()
    {
        _estate.World.ZeroiseMasterKey(Estate.Remote);

        Assert.Equal(Cause.KeyServiceDown, _estate.World.RestoreKey(Estate.Home, new KeySource.Storage(Estate.Remote), Estate.Primary).Failure?.Cause);
    }

    [Fact]
    public void A_CKDS_that_is_spoilt_on_disk_is_noticed_at_the_IPL_and_not_copied()
    {
        _estate.World.SpoilCkdsOnDisk("KEYS");
        Assert.True(_estate.Read(Estate.Master).Done);
        Assert.Equal(Cause.CkdsLost, _estate.World.CopyCkds("KEYS", "COPY2", "R").Failure?.Cause);

        _estate.World.Ipl(Estate.Home);

        Assert.Equal(Cause.CkdsLost, _estate.Read(Estate.Master).Failure?.Cause);
        Assert.True(_estate.Read(Estate.Master, Estate.Remote).Done);
    }

    [Fact]
    public void A_key_that_is_on_disk_alone_is_not_found_until_the_next_IPL()
    {
        Assert.True(_estate.World.LeaveKeyRecordOnDiskAlone("KEYS", Estate.Primary).Done);

        var read = _estate.Read(Estate.Master);
        Assert.Equal(Cause.KeyNotRefreshed, read.Failure?.Cause);
        Assert.Equal("IEC143I 213-85,...RC=X'00000008',RSN=X'0000271C'", read.Observations[^1].Message);

        _estate.World.Ipl(Estate.Home);
        Assert.True(_estate.Read(Estate.Master).Done);
        Assert.Equal(Cause.KeyNotRefreshed, _estate.Read(Estate.Master, Estate.Remote).Failure?.Cause);
    }

    [Fact]
    public void A_key_that_is_on_disk_under_another_master_key_is_not_there_for_a_refresh()
    {
        var label = new Model.KeyLabel("DSET.PRIM.APPL.KEY002");
        _estate.World.GenerateKey(Estate.Home, label);
        _estate.World.CopyCkds("KEYS", "COPY2", "R");
        _estate.World.DeleteKeyRecord("KEYS", label);
        _estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes);

        _estate.World.RollBackCkds("KEYS", "COPY2");

        Assert.Equal(Cause.KeyNotFound, _estate.World.ProbeKey(Estate.Home, Role.Recoverer, label).Failure?.Cause);
    }

    [Fact]
    public void What_is_not_on_disk_is_not_left_there() =>
        Assert.Equal(Cause.KeyNotFound, _estate.World.LeaveKeyRecordOnDiskAlone("KEYS", new Model.KeyLabel("NOT.THERE")).Failure?.Cause);

    [Fact]
    public void An_old_CKDS_under_CURRENT_takes_the_newer_keys_away_at_once()
    {
        var label = new Model.KeyLabel("DSET.PRIM.APPL.KEY002");
        _estate.World.GenerateKey(Estate.Home, label);

        Assert.True(_estate.World.RollBackCkds("KEYS", "COPY1").Done);

        Assert.Equal(Cause.KeyNotFound, _estate.World.ProbeKey(Estate.Home, Role.Recoverer, label).Failure?.Cause);
        Assert.True(_estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void An_old_CKDS_under_OLD_is_not_live_before_the_IPL_and_stops_the_key_service_then()
    {
        _estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes);

        _estate.World.RollBackCkds("KEYS", "COPY1");
        Assert.True(_estate.Read(Estate.Master).Done);
        Assert.Equal(Cause.MasterKeyUnknown, _estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes).Failure?.Cause);

        _estate.World.Ipl(Estate.Home);
        Assert.Equal(Cause.KeyServiceDown, _estate.Read(Estate.Master).Failure?.Cause);
    }

    [Fact]
    public void A_copy_that_is_lost_is_not_put_back() =>
        Assert.Equal(Cause.CkdsCopyLost, _estate.World.RollBackCkds("KEYS", "COPY9").Failure?.Cause);

    [Fact]
    public void A_replaced_coprocessor_has_CURRENT_and_an_empty_OLD()
    {
        _estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes);
        _estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        _estate.World.ReplaceCoprocessor(Estate.Home);

        Assert.True(_estate.World.ProbeKeyService(Estate.Home).Done);
        Assert.Equal(Cause.MasterKeyUnknown, _estate.World.RestoreKey(Estate.Home, new KeySource.Copy("COPY1"), Estate.Primary).Failure?.Cause);
        Assert.True(_estate.World.RestoreKey(Estate.Remote, new KeySource.Copy("COPY1"), Estate.Primary).Reenciphered);
        Assert.True(_estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void A_coprocessor_that_is_replaced_where_no_key_parts_can_be_reached_stays_empty()
    {
        _estate.World.Lose(LostPart.Site, "V");

        _estate.World.ReplaceCoprocessor(Estate.Home);

        Assert.Equal(Cause.KeyServiceDown, _estate.World.ProbeMasterKey(Estate.Home).Failure?.Cause);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_former_master_key_is_incorrect_until_key_parts_are_entered(int changes)
    {
        for (var change = 0; change < changes; change++) _estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes);

        _estate.World.LoadFormerMasterKey(Estate.Home);
        Assert.Equal(Cause.KeyServiceDown, _estate.Read(Estate.Master).Failure?.Cause);

        Assert.True(_estate.World.EnterKeyParts(Estate.Home).Done);
        Assert.True(_estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void An_empty_CKDS_notes_the_generation_that_CURRENT_holds()
    {
        _estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes);
        _estate.World.LoadFormerMasterKey(Estate.Home);

        _estate.World.InitialiseKeyService(Estate.Home);

        Assert.Equal(1, _estate.World.Systems.Stores["KEYS"].Generation);
        Assert.True(_estate.World.RestoreKey(Estate.Home, new KeySource.Copy("COPY1"), Estate.Primary).Done);
    }

    [Fact]
    public void A_value_without_a_live_record_is_destroyed_in_the_copies_that_hold_it()
    {
        _estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.True(_estate.World.LoseKeyValue("KEYS", Estate.Primary, inCopies: true).Done);

        Assert.Equal(Cause.KeyNotFound, _estate.World.RestoreKey(Estate.Home, new KeySource.Copy("COPY1"), Estate.Primary).Failure?.Cause);
        Assert.Equal(Cause.KeyNotFound, _estate.World.RestoreKey(Estate.Home, new KeySource.Copy("COPY1"), Estate.Twin).Failure?.Cause);
        Assert.True(_estate.World.RestoreKey(Estate.Home, new KeySource.Copy("COPY1"), Estate.Backup).Done);
    }
}
