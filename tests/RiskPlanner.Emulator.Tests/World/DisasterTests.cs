using NodaTime;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.World;

/// <summary>What a disaster leaves is what it says, and no more comes back by itself.</summary>
public class DisasterTests
{
    private readonly Estate _estate = new();

    [Fact]
    public void A_lost_site_keeps_no_CKDS_copy_that_is_taken_later()
    {
        _estate.World.Lose(LostPart.Site, "V");

        var taken = _estate.World.CopyCkds("KEYS", "KEYS.COPY0001", "V");

        Assert.Equal(Cause.CkdsCopyLost, taken.Failure?.Cause);
        Assert.Equal(Cause.CkdsCopyLost, _estate.World.RestoreKey(Estate.Home, new KeySource.Copy("KEYS.COPY0001"), Estate.Primary).Failure?.Cause);
    }

    [Fact]
    public void A_cartridge_is_not_carried_to_a_lost_site_and_shares_the_fate_of_its_store()
    {
        _estate.Load(Estate.Clear);
        var cartridge = Estate.At("APPL.CLEAR.COPY", "TAPES");
        _estate.Copy("REPRO", Estate.Clear, cartridge);
        _estate.World.Lose(LostPart.Site, "V");

        var carried = _estate.World.Carry(cartridge, "V");

        Assert.Equal(Cause.MediumLost, carried.Failure?.Cause);
        Assert.Equal("P", _estate.World.Inspect(cartridge)?.Site);
        _estate.World.Lose(LostPart.TapeStore, "TAPES");
        Assert.Null(_estate.World.Inspect(cartridge));
    }

    [Fact]
    public void A_key_record_that_is_spoilt_twice_is_still_spoilt()
    {
        _estate.Load(Estate.Master);

        _estate.World.SpoilKeyRecord("KEYS", Estate.Primary);
        _estate.World.SpoilKeyRecord("KEYS", Estate.Primary);

        Assert.Equal(Cause.KeyRecordDamaged, _estate.Read(Estate.Master).Failure?.Cause);
    }

    [Fact]
    public void A_write_that_is_under_way_to_a_lost_secondary_does_not_arrive()
    {
        var world = _estate.World;
        _estate.Load(Estate.Clear);
        world.Copy(new CopyOrder
        {
            Sysplex = Estate.Home,
            Utility = "GLOBAL-MIRROR",
            Source = Estate.Clear,
            Target = Estate.At("APPL.CLEAR", "MIRR01"),
            Lag = Duration.FromHours(2),
        });
        world.Write(Estate.Home, _estate.Definition(Estate.Clear), 2);

        world.Lose(LostPart.Array, "A3");
        world.AdvanceTo(_estate.Plan.From + Duration.FromDays(1));

        Assert.Null(world.Inspect(Estate.At("APPL.CLEAR", "MIRR01")));
    }

    [Fact]
    public void What_is_overwritten_online_reaches_disk_and_tape_but_no_carried_cartridge()
    {
        var world = _estate.World;
        var content = _estate.Load(Estate.Clear);
        CopyAddress[] copies = [Estate.At("APPL.CLEAR.DISK", "BACK01"), Estate.At("APPL.CLEAR.HERE", "TAPES"), Estate.At("APPL.CLEAR.AWAY", "TAPES")];
        foreach (var copy in copies) _estate.Copy("REPRO", Estate.Clear, copy);
        world.Carry(copies[2], "V");

        world.OverwriteEverythingOnline();

        Assert.Equal([false, false, false, true], new[] { Estate.Clear, copies[0], copies[1], copies[2] }.Select(address => _estate.Read(address).Content == content));
    }

    [Fact]
    public void What_is_overwritten_online_reaches_a_secondary_by_its_mirror_only()
    {
        var world = _estate.World;
        var content = _estate.Load(Estate.Clear);
        var secondary = Estate.At("APPL.CLEAR", "MIRR01");
        world.Copy(new CopyOrder { Sysplex = Estate.Home, Utility = "GLOBAL-MIRROR", Source = Estate.Clear, Target = secondary, Lag = Duration.FromHours(2) });

        world.OverwriteEverythingOnline();
        var split = _estate.BringBack("GLOBAL-MIRROR", secondary, Estate.At("APPL.UNUSED", "BACK01"));

        Assert.True(split.Done);
        Assert.Equal(content, _estate.Read(secondary).Content);
    }

    [Fact]
    public void Without_a_running_sysplex_nothing_is_overwritten()
    {
        _estate.World.Lose(LostPart.Site, "P");
        _estate.World.Lose(LostPart.Site, "R");

        Assert.Equal(Cause.SysplexDown, _estate.World.OverwriteEverythingOnline().Failure?.Cause);
    }

    [Fact]
    public void A_copy_that_is_lost_cannot_be_brought_back_and_its_neighbours_can()
    {
        _estate.Load(Estate.Clear);
        CopyAddress[] copies = [Estate.At("APPL.CLEAR.ONE", "TAPES"), Estate.At("APPL.CLEAR.TWO", "TAPES")];
        foreach (var copy in copies) _estate.Copy("REPRO", Estate.Clear, copy);

        Assert.True(_estate.World.LoseCopy(copies[0]).Done);

        Assert.Equal(Cause.MediumLost, _estate.Read(copies[0]).Failure?.Cause);
        Assert.True(_estate.Read(copies[1]).Done);
        Assert.Equal(Cause.DataSetNotFound, _estate.World.LoseCopy(copies[0]).Failure?.Cause);
    }

    [Fact]
    public void Without_a_RACF_data_base_nobody_reads_writes_or_copies()
    {
        _estate.Load(Estate.Clear);

        _estate.World.Lose(LostPart.SecurityDataBase, "KEYS");

        Assert.Equal(Cause.SecurityDataBaseLost, _estate.Read(Estate.Clear).Failure?.Cause);
        Assert.Equal(Cause.SecurityDataBaseLost, _estate.World.Write(Estate.Home, _estate.Definition(Estate.Clear), 2).Failure?.Cause);
        Assert.Equal(Cause.SecurityDataBaseLost, _estate.Copy("ADRDSSU-COPY", Estate.Clear, Estate.At("APPL.COPY", "BACK01")).Failure?.Cause);
    }

    [Fact]
    public void A_full_volume_restore_brings_back_content_and_key_of_then_and_drops_what_came_later()
    {
        var world = _estate.World;
        var then = _estate.Load(Estate.Master);
        world.DumpVolume("PRIM01");
        world.Write(Estate.Home, _estate.Definition(Estate.Master), 2);
        _estate.Load(Estate.Clear);

        Assert.True(world.RestoreVolume("PRIM01", _estate.Plan.From).Done);

        Assert.Equal(then, _estate.Read(Estate.Master).Content);
        Assert.Equal(Cause.DataSetNotFound, _estate.Read(Estate.Clear).Failure?.Cause);
        world.RenewKey("KEYS", Estate.Primary);
        world.RestoreVolume("PRIM01", _estate.Plan.From);
        Assert.Equal(Cause.KeyValueDiffers, _estate.Read(Estate.Master).Failure?.Cause);
    }

    [Fact]
    public void A_volume_without_a_dump_or_that_is_lost_is_not_restored()
    {
        Assert.Equal(Cause.DataSetNotFound, _estate.World.RestoreVolume("PRIM01", _estate.Plan.From).Failure?.Cause);
        _estate.World.Lose(LostPart.Volume, "PRIM01");

        Assert.Equal(Cause.MediumLost, _estate.World.DumpVolume("PRIM01").Failure?.Cause);
        Assert.Equal(Cause.MediumLost, _estate.World.RestoreVolume("PRIM01", _estate.Plan.From).Failure?.Cause);
    }

    [Fact]
    public void A_key_without_its_profile_is_there_and_nobody_may_use_it()
    {
        _estate.Load(Estate.Master);

        _estate.World.LoseKeyProfile(Estate.Primary);

        Assert.Equal(Cause.NoKeyAccess, _estate.Read(Estate.Master).Failure?.Cause);
        Assert.True(_estate.World.ProbeKey(Estate.Home, Role.Recoverer, Estate.Backup).Done);
    }
}
