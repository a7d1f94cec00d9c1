using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Utilities;

/// <summary>REPRO between like encrypted data sets needs the key below z/OS 3.2 and none from there on (z/OS facts, 1.6).</summary>
public class ReproTests
{
    private static readonly CopyAddress OnDisk = Estate.At("APPL.COPY", "BACK01");

    [Theory]
    [InlineData("3.1", Cause.KeyNotFound)]
    [InlineData("3.2", null)]
    public void A_copy_under_the_same_label_notices_a_lost_key_below_3_2_only(string level, Cause? cause) =>
        Assert.Equal(cause, WithoutKey(level).Copy("REPRO", Estate.Master, OnDisk, Estate.Primary).Failure?.Cause);

    [Fact]
    public void It_moves_ciphertext_with_label_and_verification_value()
    {
        var estate = Loaded("3.2");

        estate.Copy("REPRO", Estate.Sibling, OnDisk, Estate.Primary);

        Assert.Equal(estate.Stored(Estate.Sibling).Bytes, estate.Stored(OnDisk).Bytes);
        Assert.Equal(estate.Stored(Estate.Sibling).Cell, estate.Stored(OnDisk).Cell);
        Assert.Equal(estate.Read(Estate.Sibling).Content, estate.Read(OnDisk).Content);
    }

    [Fact]
    public void The_way_back_needs_no_key_either()
    {
        var estate = Loaded("3.2");
        estate.Copy("REPRO", Estate.Master, OnDisk, Estate.Primary);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.True(estate.BringBack("REPRO", OnDisk, Estate.At("APPL.BACK", "PRIM01"), Estate.Primary).Done);
    }

    [Fact]
    public void Another_label_is_no_like_attribute() =>
        Assert.Equal(Cause.KeyNotFound, WithoutKey("3.2").Copy("REPRO", Estate.Master, OnDisk, Estate.Backup).Failure?.Cause);

    [Fact]
    public void Tape_is_not_like_disk() =>
        Assert.Equal(Cause.KeyNotFound, WithoutKey("3.2").Copy("REPRO", Estate.Master, Estate.At("APPL.COPY", "TAPES"), Estate.Primary).Failure?.Cause);

    [Fact]
    public void IEBGENER_goes_on_decrypting() =>
        Assert.Equal(Cause.KeyNotFound, WithoutKey("3.2").Copy("IEBGENER", Estate.Master, OnDisk, Estate.Primary).Failure?.Cause);

    [Fact]
    public void Basic_format_goes_on_being_decrypted()
    {
        var estate = new Estate("3.2", change: plan => plan with { DataSets = [plan.DataSets[0] with { Organisation = DataSetOrganisation.SequentialBasic }, .. plan.DataSets.Skip(1)] });
        estate.Load(Estate.Master);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.Equal(Cause.KeyNotFound, estate.Copy("REPRO", Estate.Master, OnDisk, Estate.Primary).Failure?.Cause);
    }

    [Fact]
    public void A_lost_target_volume_is_noticed()
    {
        var estate = Loaded("3.2");
        estate.World.Lose(LostPart.Volume, "BACK01");

        Assert.Equal(Cause.MediumLost, estate.Copy("REPRO", Estate.Master, OnDisk, Estate.Primary).Failure?.Cause);
    }

    private static Estate WithoutKey(string level)
    {
        var estate = Loaded(level);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);
        return estate;
    }

    private static Estate Loaded(string level)
    {
        var estate = new Estate(level);
        estate.Load(Estate.Master);
        estate.Load(Estate.Sibling);
        return estate;
    }
}
