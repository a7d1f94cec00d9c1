using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.KeyStores;

/// <summary>Drives encrypt with keys of a tape key server, and do nothing without it (seed 002; z/OS facts, 5.2).</summary>
public class TapeKeyServerTests
{
    private static readonly CopyAddress Cartridge = Estate.At("APPL.COPY", "TAPES");

    private static readonly KeyManager Server = new()
    {
        Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "P", SecondarySite = "R", TapeKeys = ["Lbl_20", "Lbl_21"], SecondaryTapeKeys = ["Lbl_21"],
    };

    [Fact]
    public void What_lies_on_the_cartridge_is_not_what_was_written_and_reads_back_as_it()
    {
        var estate = With(Server);
        var content = estate.Load(Estate.Clear);

        Assert.True(estate.Copy("REPRO", Estate.Clear, Cartridge).Done);

        Assert.NotEqual(estate.Stored(Estate.Clear).Bytes, estate.Stored(Cartridge).Bytes);
        Assert.Equal(content, estate.Read(Cartridge).Content);
        Assert.False(estate.World.Inspect(Cartridge)!.IsClear);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(64)]
    public void Data_of_whatever_size_is_encrypted_by_the_drive(int sizeKiB)
    {
        var estate = new Estate(change: plan => Encrypting(plan, Server) with { DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { SizeKiB = sizeKiB })] });
        var content = estate.Load(Estate.Clear);

        Assert.True(estate.Copy("REPRO", Estate.Clear, Cartridge).Done);

        Assert.Equal(content, estate.Read(Cartridge).Content);
        Assert.Equal(Emulator.Access.AccessMethods.BlockSize, Emulator.Storage.TapeDrive.BlockSize);
    }

    [Fact]
    public void A_cartridge_carries_its_key_wrapped_under_both_labels_and_no_two_are_alike()
    {
        var estate = With(Server);
        var other = Estate.At("APPL.OTHER", "TAPES");
        estate.Load(Estate.Clear);
        estate.Copy("REPRO", Estate.Clear, Cartridge);
        estate.Copy("REPRO", Estate.Clear, other);

        Assert.Equal(["Lbl_20", "Lbl_21"], estate.Stored(Cartridge).Cartridge!.Wrapped.Keys);
        Assert.NotEqual(estate.Stored(Cartridge).Bytes, estate.Stored(other).Bytes);
    }

    [Fact]
    public void A_dump_of_ciphertext_is_encrypted_by_the_drive_a_second_time_and_restores_without_any_key_of_the_data_set()
    {
        var estate = With(Server);
        var (content, restored) = (estate.Load(Estate.Master), Estate.At("APPL.BACK", "BACK01"));
        estate.Copy("ADRDSSU-DUMP", Estate.Master, Cartridge);

        Assert.True(estate.BringBack("ADRDSSU-DUMP", Cartridge, restored).Done);

        Assert.NotEqual(estate.Stored(Estate.Master).Bytes, estate.Stored(Cartridge).Bytes);
        Assert.Equal(estate.Stored(Estate.Master).Bytes, estate.Stored(restored).Bytes);
        Assert.Equal(content, estate.Read(restored).Content);
    }

    [Fact]
    public void Without_the_server_drives_neither_write_nor_read()
    {
        var estate = Written(Server);
        estate.World.Lose(LostPart.KeyServer, "ISKLM");

        var written = estate.Copy("REPRO", Estate.Clear, Estate.At("APPL.OTHER", "TAPES"));

        Assert.Equal(new Failure(Cause.KeyServerLost, KeyManager: "ISKLM"), written.Failure);
        Assert.Equal(Cause.KeyServerLost, estate.Read(Cartridge).Failure?.Cause);
        Assert.Contains(written.Observations, line => line.Message == "IOS000I ...ENCRYPTION FAILURE");
    }

    [Fact]
    public void With_a_backup_of_its_key_store_the_server_is_down_and_not_lost()
    {
        var estate = Written(Server with { BackupAt = "V" });
        estate.World.Lose(LostPart.KeyServer, "ISKLM");
        Assert.Equal(Cause.KeyServerDown, estate.Read(Cartridge).Failure?.Cause);

        estate.World.Lose(LostPart.Site, "V");

        Assert.Equal(Cause.KeyServerLost, estate.Read(Cartridge).Failure?.Cause);
    }

    [Theory]
    [InlineData(new[] { "Lbl_21" }, null)]
    [InlineData(new string[0], Cause.KeyServerLost)]
    public void After_a_site_the_second_instance_serves_what_it_holds_a_key_of(string[] given, Cause? cause)
    {
        var estate = Written(Server with { SecondaryTapeKeys = given });
        estate.World.Carry(Cartridge, "V");
        estate.World.Lose(LostPart.Site, "P");

        Assert.Equal(cause, estate.Read(Cartridge, Estate.Remote).Failure?.Cause);
    }

    [Fact]
    public void Ransomware_writes_no_cartridge_without_the_server()
    {
        var estate = Written(Server);
        var bytes = estate.Stored(Cartridge).Bytes;
        estate.World.Lose(LostPart.KeyServer, "ISKLM");

        estate.World.OverwriteEverythingOnline();

        Assert.Equal(bytes, estate.Stored(Cartridge).Bytes);
    }

    [Fact]
    public void A_cartridge_whose_own_key_is_spoilt_is_opened_by_no_private_key_and_its_data_is_as_it_was()
    {
        var estate = Written(Server);
        var bytes = estate.Stored(Cartridge).Bytes;

        Assert.True(estate.World.LoseCartridgeKey(Cartridge).Done);

        Assert.Equal(bytes, estate.Stored(Cartridge).Bytes);
        Assert.Equal(new Failure(Cause.CartridgeKeyLost), estate.Read(Cartridge).Failure);
        Assert.Equal(Cause.TargetGone, estate.World.LoseCartridgeKey(Cartridge).Failure?.Cause);
        Assert.Equal(Cause.TargetGone, estate.World.LoseCartridgeKey(Estate.Clear).Failure?.Cause);
    }

    [Fact]
    public void What_is_written_anew_over_a_cartridge_with_a_spoilt_key_has_a_key_of_its_own()
    {
        var estate = Written(Server);
        estate.World.LoseCartridgeKey(Cartridge);

        Assert.True(estate.Copy("REPRO", Estate.Clear, Cartridge).Done);

        Assert.True(estate.Read(Cartridge).Done);
    }

    [Theory]
    [InlineData("Lbl_20", false, null)]
    [InlineData("Lbl_21", false, null)]
    public void One_private_key_of_two_opens_it(string lost, bool inBackups, Cause? cause)
    {
        var estate = Written(Server);

        Assert.True(estate.World.LosePrivateKey(lost, inBackups).Done);

        Assert.Equal(cause, estate.Read(Cartridge).Failure?.Cause);
    }

    [Theory]
    [InlineData(false, Cause.KeyServerDown)]
    [InlineData(true, Cause.KeyServerLost)]
    public void Without_both_a_backup_of_the_key_store_decides(bool inBackups, Cause cause)
    {
        var estate = Written(Server with { BackupAt = "V" });
        estate.World.LosePrivateKey("Lbl_20", inBackups);
        estate.World.LosePrivateKey("Lbl_21", inBackups);

        Assert.Equal(cause, estate.Read(Cartridge).Failure?.Cause);
        Assert.Equal(!inBackups, estate.World.Restore(RestoredPart.KeyServer, "ISKLM").Done);
        Assert.Equal(!inBackups, estate.Read(Cartridge).Done);
    }

    [Fact]
    public void Drives_of_a_store_without_a_server_do_not_encrypt()
    {
        var estate = new Estate();
        estate.Load(Estate.Clear);
        estate.Copy("REPRO", Estate.Clear, Cartridge);

        Assert.True(estate.World.Inspect(Cartridge)!.IsClear);
        Assert.Equal(estate.Stored(Estate.Clear).Bytes, estate.Stored(Cartridge).Bytes);
    }

    private static Estate Written(KeyManager server)
    {
        var estate = With(server);
        estate.Load(Estate.Clear);
        estate.Copy("REPRO", Estate.Clear, Cartridge);
        return estate;
    }

    private static Estate With(KeyManager server) => new(change: plan => Encrypting(plan, server));

    private static Plan Encrypting(Plan plan, KeyManager server) => plan with
    {
        KeyManagers = [server],
        Tapes = [plan.Tapes[0] with { KeyServer = "ISKLM", KeyLabels = ["Lbl_20", "Lbl_21"] }],
    };
}
