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
        _estate.World.LoseSite("V");

        var taken = _estate.World.CopyCkds("KEYS", "KEYS.COPY0001", "V");

        Assert.Equal(Cause.CkdsCopyLost, taken.Failure?.Cause);
        Assert.Equal(Cause.CkdsCopyLost, _estate.World.RestoreKey(Estate.Home, "KEYS.COPY0001", Estate.Primary).Failure?.Cause);
    }

    [Fact]
    public void A_cartridge_is_not_carried_to_a_lost_site_and_shares_the_fate_of_its_store()
    {
        _estate.Load(Estate.Clear);
        var cartridge = Estate.At("APPL.CLEAR.COPY", "TAPES");
        _estate.Copy("REPRO", Estate.Clear, cartridge);
        _estate.World.LoseSite("V");

        var carried = _estate.World.Carry(cartridge, "V");

        Assert.Equal(Cause.MediumLost, carried.Failure?.Cause);
        Assert.Equal("P", _estate.World.Inspect(cartridge)?.Site);
        _estate.World.LoseTapeStore("TAPES");
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

        world.LoseArray("A3");
        world.AdvanceTo(_estate.Plan.From + Duration.FromDays(1));

        Assert.Null(world.Inspect(Estate.At("APPL.CLEAR", "MIRR01")));
    }
}
