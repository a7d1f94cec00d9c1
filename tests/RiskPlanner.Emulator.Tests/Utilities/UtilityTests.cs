using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Utilities;

/// <summary>What utilities do with bytes, labels and keys (z/OS facts, 1.6).</summary>
public class UtilityTests
{
    private static readonly CopyAddress OnDisk = Estate.At("APPL.COPY", "BACK01");
    private static readonly CopyAddress OnTape = Estate.At("APPL.COPY", "TAPES");
    private static readonly CopyAddress Restored = Estate.At("APPL.RESTORED", "BACK01");

    [Fact]
    public void Every_utility_that_a_plan_can_name_is_there() =>
        Assert.Equal(BackupUtilities.All.Select(utility => utility.Name), UtilityCatalogue.All.Select(utility => utility.Name));

    [Fact]
    public void The_same_data_under_the_same_label_is_different_on_the_medium_from_data_set_to_data_set()
    {
        var estate = Loaded();

        estate.Copy("REPRO", Estate.Master, OnDisk, Estate.Primary);

        Assert.NotEqual(estate.Stored(Estate.Master).Bytes, estate.Stored(OnDisk).Bytes);
        Assert.Equal(estate.Read(Estate.Master).Content, estate.Read(OnDisk).Content);
    }

    [Theory]
    [InlineData("ADRDSSU-COPY")]
    [InlineData("FDRCOPY")]
    public void A_block_copy_is_identical_on_the_medium(string utility)
    {
        var estate = Loaded();

        estate.Copy(utility, Estate.Master, OnDisk);

        Assert.Equal(estate.Stored(Estate.Master).Bytes, estate.Stored(OnDisk).Bytes);
    }

    [Theory]
    [InlineData("REPRO")]
    [InlineData("IEBGENER")]
    public void An_access_method_copy_to_disk_has_the_targets_label(string utility)
    {
        var estate = Loaded();

        estate.Copy(utility, Estate.Master, OnDisk, Estate.Backup);

        Assert.Equal(Estate.Backup, estate.Stored(OnDisk).Cell?.Label);
    }

    [Fact]
    public void An_access_method_copy_to_a_target_without_a_label_is_in_clear()
    {
        var estate = Loaded();

        estate.Copy("REPRO", Estate.Master, OnDisk, label: null);

        Assert.Null(estate.Stored(OnDisk).Cell);
    }

    [Fact]
    public void An_access_method_copy_to_tape_is_in_clear_below_3_2_whatever_label_is_given()
    {
        var estate = Loaded();

        estate.Copy("IEBGENER", Estate.Master, OnTape, Estate.Backup);

        Assert.Null(estate.Stored(OnTape).Cell);
    }

    [Fact]
    public void An_access_method_copy_to_tape_is_encrypted_from_3_2_on()
    {
        var estate = Loaded("3.2");

        estate.Copy("IEBGENER", Estate.Master, OnTape, Estate.Backup);

        Assert.Equal(Estate.Backup, estate.Stored(OnTape).Cell?.Label);
    }

    [Fact]
    public void An_access_method_copy_fails_when_the_source_key_is_gone()
    {
        var estate = Loaded();
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.Equal(Cause.KeyNotFound, estate.Copy("REPRO", Estate.Master, OnDisk, Estate.Backup).Failure?.Cause);
    }

    [Theory]
    [InlineData("ADRDSSU-COPY")]
    [InlineData("ADRDSSU-DUMP")]
    [InlineData("FDRDSF")]
    [InlineData("HSM-BACKUP")]
    public void A_block_copy_needs_no_key_and_notices_no_loss(string utility)
    {
        var estate = Loaded();
        estate.World.Lose(LostPart.Ckds, "KEYS");

        Assert.True(estate.Copy(utility, Estate.Master, OnDisk).Done);
    }

    [Fact]
    public void A_block_copy_overwrites_the_label_that_its_target_was_allocated_with()
    {
        var estate = Loaded();

        estate.Copy("ADRDSSU-COPY", Estate.Master, OnDisk, Estate.Backup);

        Assert.Equal(Estate.Primary, estate.Stored(OnDisk).Cell?.Label);
    }

    [Fact]
    public void A_dump_cannot_be_read_before_it_is_restored()
    {
        var estate = Loaded();
        estate.Copy("ADRDSSU-DUMP", Estate.Master, OnTape);

        Assert.Equal(Cause.DataSetIsDump, estate.Read(OnTape).Failure?.Cause);
    }

    [Theory]
    [InlineData("ADRDSSU-DUMP")]
    [InlineData("FDRDSF")]
    [InlineData("HSM-BACKUP")]
    public void A_restored_dump_has_the_sources_label_and_content(string utility)
    {
        var estate = Loaded();
        estate.Copy(utility, Estate.Master, OnTape);

        estate.BringBack(utility, OnTape, Restored, Estate.Backup);

        Assert.Equal(Estate.Primary, estate.Stored(Restored).Cell?.Label);
        Assert.Equal(estate.Read(Estate.Master).Content, estate.Read(Restored).Content);
    }

    [Fact]
    public void A_restore_without_the_key_ends_well_and_its_data_cannot_be_read()
    {
        var estate = Loaded();
        estate.Copy("ADRDSSU-DUMP", Estate.Master, OnTape);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.True(estate.BringBack("ADRDSSU-DUMP", OnTape, Restored).Done);
        Assert.Equal(Cause.KeyNotFound, estate.Read(Restored).Failure?.Cause);
    }

    [Fact]
    public void A_mirror_receives_every_write_and_every_deletion()
    {
        var estate = Loaded();
        var secondary = Estate.At("APPL.MASTER", "MIRR01");
        estate.Copy("METRO-MIRROR", Estate.Master, secondary);

        estate.World.Corrupt(Estate.Home, Role.Application, Estate.Master, Corruption.ProgramError);
        Assert.Equal(estate.Stored(Estate.Master).Bytes, estate.Stored(secondary).Bytes);

        estate.World.Delete(Estate.Home, Role.Application, Estate.Master);
        Assert.Null(estate.World.Inspect(secondary));
    }

    [Fact]
    public void A_mirror_to_the_same_array_is_refused() =>
        Assert.Equal(Cause.NotSupported, Loaded().Copy("METRO-MIRROR", Estate.Master, Estate.At("APPL.MASTER", "FLASH1")).Failure?.Cause);

    [Fact]
    public void A_FlashCopy_to_another_array_is_refused() =>
        Assert.Equal(Cause.NotSupported, Loaded().Copy("FLASHCOPY", Estate.Master, OnDisk).Failure?.Cause);

    [Fact]
    public void A_FlashCopy_dies_with_its_array()
    {
        var estate = Loaded();
        var copy = Estate.At("APPL.COPY", "FLASH1");
        estate.Copy("FLASHCOPY", Estate.Master, copy);

        estate.World.Lose(LostPart.Array, "A1");

        Assert.Null(estate.World.Inspect(copy));
    }

    [Fact]
    public void A_cartridge_that_was_carried_outlives_its_site()
    {
        var estate = Loaded();
        estate.Copy("IEBGENER", Estate.Master, OnTape);
        estate.World.Carry(OnTape, "V");

        estate.World.Lose(LostPart.Site, "P");

        Assert.Equal("V", estate.World.Inspect(OnTape)?.Site);
        Assert.True(estate.Read(OnTape, Estate.Remote).Done);
    }

    private static Estate Loaded(string level = "3.1")
    {
        var estate = new Estate(level);
        estate.Load(Estate.Master);
        return estate;
    }
}
