using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.KeyStores;

/// <summary>A coprocessor is active only where the DES pattern in the CKDS header matches too; no data set key is under it (z/OS facts 2, 5).</summary>
public class DesMasterKeyTests
{
    private static readonly MasterKeyPractice Kept = new() { PartsAt = ["V"] };

    [Fact]
    public void After_a_change_the_service_goes_on_and_the_header_has_the_new_pattern()
    {
        var estate = With(Kept);
        var before = estate.World.Systems.Stores["KEYS"].Disk!;

        Assert.True(estate.World.ChangeMasterKey("KEYS", MasterKeyType.Des).Done);

        var after = estate.World.Systems.Stores["KEYS"].Disk!;
        Assert.NotEqual(before.DesPattern, after.DesPattern);
        Assert.Equal(before.HeaderPattern, after.HeaderPattern);
        Assert.Equal(before.Records, after.Records);
        Assert.True(estate.Read(Estate.Master).Done);
        Assert.True(estate.World.ProbeKeyService(Estate.Remote).Done);
    }

    [Fact]
    public void A_former_DES_master_key_stops_AES_keys_of_one_sysplex_until_parts_are_entered()
    {
        var estate = With(Kept);
        estate.World.ChangeMasterKey("KEYS", MasterKeyType.Des);

        Assert.True(estate.World.LoadFormerDesMasterKey(Estate.Home).Done);

        Assert.Equal(Cause.DesMasterKeyMismatch, estate.Read(Estate.Master).Failure?.Cause);
        Assert.Equal(Cause.DesMasterKeyMismatch, estate.World.ProbeMasterKey(Estate.Home).Failure?.Cause);
        Assert.Equal(Cause.DesMasterKeyMismatch, estate.World.ProbeKeyService(Estate.Home).Failure?.Cause);
        Assert.True(estate.Read(Estate.Master, Estate.Remote).Done);
        Assert.True(estate.World.EnterKeyParts(Estate.Home).Done);
        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void A_coprocessor_that_was_not_active_misses_a_change()
    {
        var estate = With(Kept);
        estate.World.LoadFormerDesMasterKey(Estate.Home);

        Assert.True(estate.World.ChangeMasterKey("KEYS", MasterKeyType.Des).Done);

        Assert.Equal(Cause.DesMasterKeyMismatch, estate.World.ProbeKeyService(Estate.Home).Failure?.Cause);
        Assert.True(estate.World.ProbeKeyService(Estate.Remote).Done);
    }

    [Fact]
    public void Without_parts_it_cannot_be_entered_while_the_AES_one_is()
    {
        var estate = With(new());
        estate.World.ZeroiseMasterKey(Estate.Home);

        Assert.Equal(Cause.KeyPartsMissing, estate.World.EnterKeyParts(Estate.Home).Failure?.Cause);

        Assert.Equal(Cause.DesMasterKeyMismatch, estate.World.ProbeKeyService(Estate.Home).Failure?.Cause);
    }

    [Fact]
    public void A_replaced_coprocessor_has_it_where_its_parts_are_kept()
    {
        var (kept, lacking) = (With(Kept), With(new()));

        kept.World.ReplaceCoprocessor(Estate.Home);
        lacking.World.ReplaceCoprocessor(Estate.Home);

        Assert.True(kept.Read(Estate.Master).Done);
        Assert.Equal(Cause.DesMasterKeyMismatch, lacking.Read(Estate.Master).Failure?.Cause);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_whole_CKDS_copy_of_before_a_change_goes_live_only_where_the_former_parts_can_be_entered(int retained, bool goesLive)
    {
        var estate = With(Kept with { RetainedGenerations = retained });
        estate.World.CopyCkds("KEYS", "OLD", "V");
        estate.World.ChangeMasterKey("KEYS", MasterKeyType.Des);

        Assert.Equal(goesLive ? null : Cause.DesMasterKeyMismatch, estate.World.ActivateCkdsCopy(Estate.Home, "OLD").Failure?.Cause);

        Assert.Equal(!goesLive, estate.World.ProbeKeyService(Estate.Home).Done);
        Assert.True(estate.World.EnterKeyParts(Estate.Home).Done);
        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void A_single_record_of_such_a_copy_is_put_back_as_it_is()
    {
        var estate = With(Kept);
        estate.World.CopyCkds("KEYS", "OLD", "V");
        estate.World.ChangeMasterKey("KEYS", MasterKeyType.Des);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        var answer = estate.World.RestoreKey(Estate.Home, new KeySource.Copy("OLD"), Estate.Primary);

        Assert.True(answer.Done);
        Assert.False(answer.Reenciphered);
        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void Such_a_copy_put_back_whole_stays_on_disk_until_an_IPL_finds_it_incorrect()
    {
        var estate = With(Kept);
        estate.World.CopyCkds("KEYS", "OLD", "V");
        estate.World.ChangeMasterKey("KEYS", MasterKeyType.Des);

        Assert.True(estate.World.RollBackCkds("KEYS", "OLD").Done);

        Assert.True(estate.Read(Estate.Master).Done);
        Assert.Equal(Cause.DesMasterKeyMismatch, estate.World.RefreshCkds("KEYS").Failure?.Cause);
        Assert.Equal(Cause.DesMasterKeyMismatch, estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes).Failure?.Cause);
        Assert.Equal(Cause.DesMasterKeyMismatch, estate.World.ChangeMasterKey("KEYS", MasterKeyType.Des).Failure?.Cause);
        estate.World.Ipl(Estate.Home);
        Assert.Equal(Cause.DesMasterKeyMismatch, estate.Read(Estate.Master).Failure?.Cause);
    }

    [Fact]
    public void Parts_that_cannot_be_entered_leave_what_is_in_storage()
    {
        var estate = With(Kept);
        estate.World.CopyCkds("KEYS", "OLD", "V");
        estate.World.ChangeMasterKey("KEYS", MasterKeyType.Des);
        estate.World.RollBackCkds("KEYS", "OLD");

        Assert.Equal(Cause.KeyPartsMissing, estate.World.EnterKeyParts(Estate.Home).Failure?.Cause);

        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_empty_CKDS_is_under_what_the_coprocessor_holds(bool isEmpty)
    {
        var estate = With(new());
        if (isEmpty) estate.World.ZeroiseMasterKey(Estate.Home);
        else estate.World.LoadFormerDesMasterKey(Estate.Home);

        Assert.True(estate.World.InitialiseKeyService(Estate.Home).Done);

        Assert.True(estate.World.ProbeKeyService(Estate.Home).Done);
        Assert.Equal(isEmpty, estate.World.Systems.Stores["KEYS"].Disk!.DesPattern is null);
    }

    [Fact]
    public void Lost_parts_are_not_entered_any_more()
    {
        var estate = With(Kept with { PartsAt = [], PartSets = [new() { Site = "R", Holders = ["ONE"] }] });
        estate.World.ZeroiseMasterKey(Estate.Home);

        Assert.True(estate.World.Lose(LostPart.KeyHolder, "ONE").Done);

        Assert.Equal(Cause.KeyPartsMissing, estate.World.EnterKeyParts(Estate.Home).Failure?.Cause);
    }

    [Fact]
    public void A_key_store_without_it_checks_nothing()
    {
        var estate = With(null);

        Assert.Equal(Cause.TargetGone, estate.World.LoadFormerDesMasterKey(Estate.Home).Failure?.Cause);
        Assert.Equal(Cause.CkdsLost, estate.World.ChangeMasterKey("KEYS", MasterKeyType.Des).Failure?.Cause);
        Assert.True(estate.Read(Estate.Master).Done);
    }

    private static Estate With(MasterKeyPractice? des)
    {
        var estate = new Estate(change: plan => plan with { KeyStores = [plan.KeyStores[0] with { DesMasterKey = des }] });
        estate.Load(Estate.Master);
        return estate;
    }
}
