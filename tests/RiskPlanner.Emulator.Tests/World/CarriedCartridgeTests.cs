using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.World;

/// <summary>A cartridge that was carried to another site than the drives has to be fetched before it is brought back.</summary>
public class CarriedCartridgeTests
{
    private static readonly CopyAddress Cartridge = Estate.At("APPL.COPY", "TAPES");
    private static readonly CopyAddress Target = Estate.At("APPL.BACK", "BACK01");

    private readonly Estate _estate = new();

    public CarriedCartridgeTests()
    {
        _estate.Load(Estate.Clear);
        _estate.Copy("ADRDSSU-DUMP", Estate.Clear, Cartridge);
    }

    [Fact]
    public void It_is_brought_back_only_after_it_was_fetched()
    {
        _estate.World.Carry(Cartridge, "V");
        var elsewhere = _estate.BringBack("ADRDSSU-DUMP", Cartridge, Target);
        Assert.Equal(new Failure(Cause.CartridgeElsewhere), elsewhere.Failure);
        Assert.Equal("failed: the cartridge is at V, the drives of PLEXP are at P", Assert.Single(elsewhere.Observations).Result);
        Assert.Null(_estate.World.Inspect(Target));

        Assert.True(_estate.World.Carry(Cartridge, "P").Done);

        Assert.True(_estate.BringBack("ADRDSSU-DUMP", Cartridge, Target).Done);
    }

    [Fact]
    public void The_sysplex_of_the_site_that_it_was_carried_to_brings_it_back()
    {
        _estate.World.Carry(Cartridge, "R");

        var answer = _estate.World.BringBack(new BringBackOrder
        {
            Sysplex = Estate.Remote, Utility = "ADRDSSU-DUMP", Copy = Cartridge, Target = Estate.At("APPL.BACK", "MIRR01"),
        });

        Assert.True(answer.Done);
    }

    [Fact]
    public void One_that_was_never_carried_anywhere_is_in_reach()
    {
        Assert.True(_estate.World.BringBack(new BringBackOrder
        {
            Sysplex = Estate.Remote, Utility = "ADRDSSU-DUMP", Copy = Cartridge, Target = Estate.At("APPL.BACK", "MIRR01"),
        }).Done);
    }

    [Fact]
    public void A_sysplex_that_was_started_where_it_lies_brings_it_back()
    {
        _estate.World.Carry(Cartridge, "V");
        _estate.World.Lose(LostPart.Site, "P");
        _estate.World.StartSysplex(Estate.Home, "V");

        Assert.True(_estate.BringBack("ADRDSSU-DUMP", Cartridge, Estate.At("APPL.BACK", "MIRR01")).Done);
    }

    [Fact]
    public void Where_no_sysplex_runs_that_is_what_is_told()
    {
        _estate.World.Carry(Cartridge, "V");
        _estate.World.Lose(LostPart.Site, "P");

        Assert.Equal(Cause.SysplexDown, _estate.BringBack("ADRDSSU-DUMP", Cartridge, Target).Failure?.Cause);
    }
}
