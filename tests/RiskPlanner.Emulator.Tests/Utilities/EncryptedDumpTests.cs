using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Utilities;

/// <summary>Dumps that DFSMSdss encrypts as a whole.</summary>
public class EncryptedDumpTests
{
    private const string Rsa = "ADRDSSU-DUMP-RSA";
    private const string Password = "ADRDSSU-DUMP-PASSWORD";

    private static readonly KeyLabel Pair = new("DUMP.RSA.KEY001");
    private static readonly CopyAddress OnTape = Estate.At("APPL.COPY", "TAPES");
    private static readonly CopyAddress Restored = Estate.At("APPL.BACK", "BACK01");

    [Theory]
    [InlineData(Rsa)]
    [InlineData(Password)]
    public void What_lies_in_clear_does_not_lie_in_clear_in_the_dump(string utility)
    {
        var estate = Loaded();

        Assert.True(Dump(estate, utility, Estate.Clear).Done);

        Assert.NotEqual(estate.Stored(Estate.Clear).Bytes, estate.Stored(OnTape).Bytes);
        Assert.Equal((null, true, false), (estate.World.Inspect(OnTape)!.KeyLabel, estate.World.Inspect(OnTape)!.DumpEncrypted, estate.World.Inspect(OnTape)!.IsClear));
    }

    [Theory]
    [InlineData(Rsa)]
    [InlineData(Password)]
    public void A_restore_gives_every_byte_back_as_it_was(string utility)
    {
        var estate = Loaded();
        Dump(estate, utility, Estate.Master);

        Assert.Equal(Cause.DataSetIsDump, estate.Read(OnTape).Failure?.Cause);
        Assert.True(estate.BringBack(utility, OnTape, Restored).Done);

        Assert.Equal((estate.Stored(Estate.Master).Bytes, estate.Stored(Estate.Master).Cell), (estate.Stored(Restored).Bytes, estate.Stored(Restored).Cell));
        Assert.Equal(estate.Read(Estate.Master).Content, estate.Read(Restored).Content);
    }

    [Fact]
    public void The_same_data_dumped_twice_gives_unlike_bytes()
    {
        var estate = Loaded();
        Dump(estate, Rsa, Estate.Clear);
        var first = estate.Stored(OnTape).Bytes;

        Dump(estate, Rsa, Estate.Clear);

        Assert.NotEqual(first, estate.Stored(OnTape).Bytes);
    }

    [Fact]
    public void Without_the_private_key_nothing_is_restored_and_nothing_dumped()
    {
        var estate = Loaded();
        Dump(estate, Rsa, Estate.Master);
        Assert.True(estate.World.LosePrivateKey(Pair.Text, inBackups: false).Done);

        Assert.Equal(new Failure(Cause.PrivateKeyNotFound, Pair), estate.BringBack(Rsa, OnTape, Restored).Failure);
        Assert.Null(estate.World.Inspect(Restored));
        Assert.Equal(new Failure(Cause.PrivateKeyNotFound, Pair), Dump(estate, Rsa, Estate.Clear).Failure);

        Assert.True(estate.World.RestorePrivateKey(Estate.Home, Pair).Done);
        Assert.True(estate.BringBack(Rsa, OnTape, Restored).Done);
    }

    [Fact]
    public void A_private_key_that_is_destroyed_is_in_no_backup_of_the_PKDS()
    {
        var estate = Loaded();
        Dump(estate, Rsa, Estate.Master);
        Assert.True(estate.World.LosePrivateKey(Pair.Text, inBackups: true).Done);

        Assert.Equal(new Failure(Cause.PrivateKeyLost, Pair), estate.BringBack(Rsa, OnTape, Restored).Failure);
        Assert.Equal(new Failure(Cause.PrivateKeyLost, Pair), estate.World.RestorePrivateKey(Estate.Home, Pair).Failure);
        Assert.Equal(Cause.TargetGone, estate.World.LosePrivateKey(Pair.Text, inBackups: true).Failure?.Cause);
    }

    [Fact]
    public void An_RSA_key_is_used_in_a_coprocessor_and_a_password_is_not()
    {
        var estate = Loaded();
        Dump(estate, Rsa, Estate.Clear);
        estate.Copy(Password, Estate.Clear, Estate.At("APPL.COPY2", "TAPES"));
        estate.World.ZeroiseMasterKey(Estate.Home);

        Assert.Equal(Cause.KeyServiceDown, estate.BringBack(Rsa, OnTape, Restored).Failure?.Cause);
        Assert.True(estate.BringBack(Password, Estate.At("APPL.COPY2", "TAPES"), Restored).Done);
    }

    [Fact]
    public void A_block_copy_of_a_dump_is_as_encrypted_as_the_dump()
    {
        var estate = Loaded();
        Dump(estate, Rsa, Estate.Clear);
        estate.Copy("FDRCOPY", OnTape, Restored);

        Assert.Equal(Cause.DataSetIsDump, estate.Read(Restored).Failure?.Cause);
        Assert.False(estate.World.Inspect(Restored)!.IsClear);
    }

    private static Answer Dump(Estate estate, string utility, CopyAddress source) => estate.World.Copy(new CopyOrder
    {
        Sysplex = Estate.Home, Utility = utility, Source = source, Target = OnTape, RsaKeyLabel = utility == Rsa ? Pair : null,
    });

    private static Estate Loaded()
    {
        var estate = new Estate(change: plan => plan with
        {
            BackupPolicies = [new() { Name = "DUMPS", Schedule = Schedule.On(plan.From), AppliesTo = [new("APPL.*")], Steps = [new() { Utility = Rsa, To = "TAPES", RsaKeyLabel = Pair }] }],
        });
        estate.Load(Estate.Master);
        estate.Load(Estate.Clear);
        return estate;
    }
}
