using RiskPlanner.Emulator.Tests.Forks;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.World;

/// <summary>An event that finds nothing to strike says so, and changes nothing.</summary>
public class EventWithoutEffectTests
{
    private static readonly Dictionary<string, Func<EmulatedWorld, Answer>> Events = new()
    {
        ["lose volume"] = world => world.Lose(LostPart.Volume, "PRIM01"),
        ["lose array"] = world => world.Lose(LostPart.Array, "A1"),
        ["lose tape store"] = world => world.Lose(LostPart.TapeStore, "TAPES"),
        ["lose site"] = world => world.Lose(LostPart.Site, "P"),
        ["lose CKDS"] = world => world.Lose(LostPart.Ckds, "KEYS"),
        ["spoil CKDS"] = world => world.SpoilCkdsOnDisk("KEYS"),
        ["zeroise"] = world => world.ZeroiseMasterKey(Estate.Home),
        ["lose RACF"] = world => world.Lose(LostPart.SecurityDataBase, "KEYS"),
        ["lose profile"] = world => world.LoseKeyProfile(Estate.Primary),
        ["lose key parts"] = world => world.Lose(LostPart.KeyParts, "V"),
        ["lose holder of key parts"] = world => world.Lose(LostPart.KeyHolder, "ONE"),
        ["lose repository"] = world => world.Lose(LostPart.Repository, "EKMF"),
        ["lose private key"] = world => world.LosePrivateKey("Lbl_20", inBackups: false),
        ["destroy private key"] = world => world.LosePrivateKey("Lbl_20", inBackups: true),
        ["lose key server"] = world => world.Lose(LostPart.KeyServer, "ISKLM"),
        ["archive"] = world => world.ArchiveKeyRecord("KEYS", Estate.Primary),
        ["spoil record"] = world => world.SpoilKeyRecord("KEYS", Estate.Primary),
        ["former AES master key"] = world => world.LoadFormerMasterKey(Estate.Home),
        ["former DES master key"] = world => world.LoadFormerDesMasterKey(Estate.Home),
        ["former PKDS master keys"] = world => world.LoadFormerPkaMasterKeys(Estate.Home),
    };

    private readonly Estate _estate = InstructionMaker.NewEstate();

    public EventWithoutEffectTests()
    {
        foreach (var address in new[] { Estate.Master, Estate.Clear }) _estate.Load(address);
        _estate.Copy("REPRO", Estate.Clear, Estate.At("APPL.COPY", "TAPES"));
    }

    public static TheoryData<string> Names => [.. Events.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_strikes_a_second_time_strikes_nothing(string name)
    {
        Assert.True(Events[name](_estate.World).Done);
        var untouched = (EmulatedWorld)_estate.World.Fork();

        var second = Events[name](_estate.World);

        Assert.Equal(new Failure(Cause.TargetGone), second.Failure);
        Assert.Equal("Event", Assert.Single(second.Observations).Actor);
        var closing = InstructionMaker.Closing(_estate);
        Assert.Equal(Family.Give(untouched, _estate, closing), Family.Give(_estate.World, _estate, closing));
    }

    [Fact]
    public void An_array_whose_last_sound_volume_is_lost_has_nothing_to_lose()
    {
        _estate.World.Lose(LostPart.Volume, "PRIM01");
        Assert.True(_estate.World.Lose(LostPart.Array, "A1").Done);
        Assert.False(_estate.World.IsStanding("FLASH1"));

        Assert.Equal(Cause.TargetGone, _estate.World.Lose(LostPart.Array, "A1").Failure?.Cause);
        Assert.Equal(Cause.TargetGone, _estate.World.Lose(LostPart.Volume, "FLASH1").Failure?.Cause);
    }

    [Fact]
    public void A_CKDS_that_is_left_in_storage_alone_can_still_be_lost()
    {
        _estate.World.SpoilCkdsOnDisk("KEYS");

        Assert.True(_estate.World.Lose(LostPart.Ckds, "KEYS").Done);

        Assert.Equal(Cause.TargetGone, _estate.World.Lose(LostPart.Ckds, "KEYS").Failure?.Cause);
        Assert.Equal(Cause.TargetGone, _estate.World.SpoilCkdsOnDisk("KEYS").Failure?.Cause);
    }

    [Fact]
    public void The_coprocessor_of_a_sysplex_that_does_not_run_is_not_zeroised()
    {
        _estate.World.Lose(LostPart.Site, "P");

        Assert.Equal(Cause.SysplexDown, _estate.World.ZeroiseMasterKey(Estate.Home).Failure?.Cause);
    }

    [Fact]
    public void A_coprocessor_that_holds_PKDS_master_keys_alone_can_still_be_zeroised()
    {
        var home = _estate.World.Systems.Icsf[Estate.Home];
        home.Card.ZeroiseAes();

        Assert.True(_estate.World.ZeroiseMasterKey(Estate.Home).Done);

        Assert.Null(home.Card.Pka(MasterKeyType.Rsa).Current);
    }

    [Fact]
    public void A_former_master_key_beside_another_in_OLD_is_not_all_that_the_event_leaves()
    {
        var card = _estate.World.Systems.Icsf[Estate.Home].Card;
        card.LoadAndSet(_estate.World.Systems.Stores["KEYS"].Safes.Aes.BeforeOf(1));

        Assert.True(_estate.World.LoadFormerMasterKey(Estate.Home).Done);

        Assert.Single(card.KnownPatterns);
    }

    [Fact]
    public void A_record_that_is_archived_on_disk_and_not_in_storage_can_still_be_archived()
    {
        _estate.World.Systems.Stores["KEYS"].Change(ckds => ckds.With(ckds.Find(Estate.Primary)! with { Archived = true }));

        Assert.True(_estate.World.ArchiveKeyRecord("KEYS", Estate.Primary).Done);

        Assert.Equal(Cause.TargetGone, _estate.World.ArchiveKeyRecord("KEYS", Estate.Primary).Failure?.Cause);
    }

    [Fact]
    public void A_repository_none_of_whose_sites_is_left_has_no_data_base_to_lose()
    {
        _estate.World.Lose(LostPart.Site, "R");
        _estate.World.Lose(LostPart.Site, "V");

        Assert.Equal(Cause.TargetGone, _estate.World.Lose(LostPart.Repository, "EKMF").Failure?.Cause);
    }

    [Fact]
    public void Where_nothing_lies_online_nothing_is_overwritten() =>
        Assert.Equal(Cause.TargetGone, new Estate().World.OverwriteEverythingOnline().Failure?.Cause);

    [Fact]
    public void A_CKDS_without_a_DES_pattern_has_no_former_DES_master_key()
    {
        var world = new Estate().World;

        Assert.Equal(Cause.CkdsLost, world.ChangeMasterKey("KEYS", MasterKeyType.Des).Failure?.Cause);
        Assert.Equal(Cause.TargetGone, world.LoadFormerDesMasterKey(Estate.Home).Failure?.Cause);
    }

    [Fact]
    public void A_coprocessor_that_holds_the_DES_master_key_alone_can_still_be_zeroised()
    {
        var home = _estate.World.Systems.Icsf[Estate.Home];
        home.Card.ZeroiseAes();
        foreach (var kind in PkaMasterKeys.All) home.Card.Pka(kind).Zeroise();

        Assert.True(_estate.World.ZeroiseMasterKey(Estate.Home).Done);

        Assert.Null(home.Card.Des.Current);
    }

    [Fact]
    public void A_PKDS_without_a_header_is_not_rolled_back_and_has_no_former_master_keys()
    {
        var world = new Estate().World;

        Assert.Equal(Cause.CkdsLost, world.RollBackPkds("KEYS").Failure?.Cause);
        Assert.Equal(Cause.TargetGone, world.LoadFormerPkaMasterKeys(Estate.Home).Failure?.Cause);
    }
}
