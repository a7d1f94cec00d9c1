using NodaTime;
using RiskPlanner.Emulator.Tests.Forks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.World;

/// <summary>Who writes content gives it the next stamp; who moves blocks hands the stamp on.</summary>
public class WriteStampTests
{
    private static readonly CopyAddress OnTape = Estate.At("APPL.COPY", "TAPES");
    private static readonly CopyAddress OnDisk = Estate.At("APPL.COPY", "BACK01");

    private readonly Estate _estate = new();

    public WriteStampTests() => _estate.Load(Estate.Clear);

    [Fact]
    public void Each_write_of_a_program_has_the_next_number()
    {
        _estate.World.Write(Estate.Home, _estate.Definition(Estate.Clear), 2);
        Assert.Equal(2, StampOf(Estate.Clear));

        _estate.World.Write(Estate.Home, _estate.Definition(Estate.Master), 1);
        Assert.Equal((2, 3), (StampOf(Estate.Clear), StampOf(Estate.Master)));
    }

    [Fact]
    public void A_write_that_fails_takes_no_number()
    {
        var estate = InstructionMaker.NewEstate();
        estate.Load(Estate.Clear);
        estate.World.Lose(LostPart.KeyServer, "ISKLM");
        Assert.False(estate.Copy("REPRO", Estate.Clear, OnTape).Done);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);
        Assert.False(estate.World.Write(Estate.Home, estate.Definition(Estate.Master), 1).Done);

        estate.Copy("REPRO", Estate.Clear, OnDisk);

        Assert.Equal(new WriteStamp(2), estate.World.Inspect(OnDisk)?.Stamp);
    }

    [Theory]
    [InlineData("REPRO")]
    [InlineData("IEBGENER")]
    public void An_access_method_copy_writes_and_so_does_its_way_back(string utility)
    {
        _estate.Copy(utility, Estate.Clear, OnTape);
        _estate.BringBack(utility, OnTape, OnDisk);

        Assert.Equal((1, 2, 3), (StampOf(Estate.Clear), StampOf(OnTape), StampOf(OnDisk)));
    }

    [Theory]
    [InlineData("ADRDSSU-DUMP")]
    [InlineData("ADRDSSU-COPY")]
    [InlineData("FDRDSF")]
    [InlineData("HSM-BACKUP")]
    public void Moved_blocks_keep_the_stamp_on_their_way_and_back(string utility)
    {
        _estate.Load(Estate.Master);
        _estate.Copy(utility, Estate.Clear, OnTape);
        _estate.BringBack(utility, OnTape, OnDisk);

        Assert.Equal((1, 1), (StampOf(OnTape), StampOf(OnDisk)));
    }

    [Fact]
    public void Encrypting_drives_keep_the_stamp_of_blocks()
    {
        var estate = InstructionMaker.NewEstate();
        estate.Load(Estate.Master);
        estate.Load(Estate.Clear);

        estate.Copy("ADRDSSU-DUMP", Estate.Master, OnTape);

        Assert.Equal(new CopyState("P", Estate.Primary, DriveEncrypted: true, new WriteStamp(1)), estate.World.Inspect(OnTape));
    }

    [Fact]
    public void REPRO_that_copies_ciphertext_at_ZOS_3_2_moves_it_with_its_stamp()
    {
        var estate = new Estate(level: "3.2");
        estate.Load(Estate.Clear);
        estate.Load(Estate.Sibling);

        estate.Copy("REPRO", Estate.Sibling, OnDisk, Estate.Primary);

        Assert.Equal(estate.Stored(Estate.Sibling).Bytes, estate.Stored(OnDisk).Bytes);
        Assert.Equal(new WriteStamp(2), estate.World.Inspect(OnDisk)?.Stamp);
    }

    [Fact]
    public void A_secondary_has_the_stamp_of_its_primary_when_the_write_arrives()
    {
        var secondary = Estate.At("APPL.CLEAR", "MIRR01");
        _estate.World.Copy(new CopyOrder { Sysplex = Estate.Home, Utility = "GLOBAL-MIRROR", Source = Estate.Clear, Target = secondary, Lag = Duration.FromHours(2) });
        _estate.World.Write(Estate.Home, _estate.Definition(Estate.Clear), 2);
        Assert.Equal((2, 1), (StampOf(Estate.Clear), StampOf(secondary)));

        _estate.World.AdvanceTo(_estate.Plan.From + Duration.FromHours(2));

        Assert.Equal(2, StampOf(secondary));
    }

    [Fact]
    public void A_volume_that_is_restored_has_the_stamps_of_its_dump()
    {
        _estate.World.DumpVolume("PRIM01");
        _estate.World.Write(Estate.Home, _estate.Definition(Estate.Clear), 2);

        _estate.World.RestoreVolume("PRIM01", _estate.Plan.From);

        Assert.Equal(1, StampOf(Estate.Clear));
    }

    [Fact]
    public void Who_spoils_content_makes_a_stamp()
    {
        _estate.World.Corrupt(Estate.Home, Role.Application, Estate.Clear, Corruption.ProgramError);
        Assert.Equal(2, StampOf(Estate.Clear));
        _estate.Copy("REPRO", Estate.Clear, OnDisk);

        _estate.World.OverwriteEverythingOnline();

        Assert.Equal((4, 5), (StampOf(Estate.Clear), StampOf(OnDisk)));
    }

    [Fact]
    public void A_fork_counts_on_by_itself()
    {
        var fork = _estate.World.Fork();
        _estate.World.Write(Estate.Home, _estate.Definition(Estate.Clear), 2);
        fork.Write(Estate.Home, _estate.Definition(Estate.Master), 1);

        Assert.Equal(2, StampOf(Estate.Clear));
        Assert.Equal(new WriteStamp(2), fork.Inspect(Estate.Master)?.Stamp);
        Assert.Equal(new WriteStamp(1), fork.Inspect(Estate.Clear)?.Stamp);
    }

    private long? StampOf(CopyAddress address) => _estate.World.Inspect(address)?.Stamp.Number;
}
