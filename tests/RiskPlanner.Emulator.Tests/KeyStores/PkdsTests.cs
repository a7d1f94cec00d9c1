using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.KeyStores;

/// <summary>A coprocessor is active only where the patterns in the PKDS header match too (z/OS facts, 2.4).</summary>
public class PkdsTests
{
    private static readonly MasterKeyPractice Kept = new() { PartsAt = ["V"] };

    [Fact]
    public void After_changes_of_RSA_and_ECC_master_keys_the_service_goes_on()
    {
        var estate = With(Kept, Kept);

        Assert.True(estate.World.ChangeMasterKey("KEYS", MasterKeyType.Rsa).Done);
        Assert.True(estate.World.ChangeMasterKey("KEYS", MasterKeyType.Ecc).Done);

        Assert.True(estate.Read(Estate.Master).Done);
        Assert.True(estate.World.ProbeKeyService(Estate.Remote).Done);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_PKDS_of_another_generation_stops_AES_keys_in_every_member(int changes)
    {
        var estate = With(Kept, null);
        for (var change = 0; change < changes; change++) estate.World.ChangeMasterKey("KEYS", MasterKeyType.Rsa);

        Assert.True(estate.World.RollBackPkds("KEYS").Done);

        Assert.Equal(Cause.PkdsMismatch, estate.Read(Estate.Master).Failure?.Cause);
        Assert.Equal(Cause.PkdsMismatch, estate.World.ProbeKeyService(Estate.Remote).Failure?.Cause);
        Assert.Equal(Cause.KeyServiceDown, estate.World.ChangeMasterKey("KEYS", MasterKeyType.Rsa).Failure?.Cause);
    }

    [Fact]
    public void Retained_parts_of_the_generation_in_its_header_end_that()
    {
        var estate = With(Kept with { RetainedGenerations = 1 }, null);
        estate.World.ChangeMasterKey("KEYS", MasterKeyType.Rsa);
        estate.World.RollBackPkds("KEYS");

        Assert.True(estate.World.EnterKeyParts(Estate.Home).Done);

        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void Without_them_nothing_can_be_entered()
    {
        var estate = With(Kept, null);
        estate.World.ChangeMasterKey("KEYS", MasterKeyType.Rsa);
        estate.World.RollBackPkds("KEYS");

        Assert.Equal(Cause.KeyPartsMissing, estate.World.EnterKeyParts(Estate.Home).Failure?.Cause);
    }

    [Fact]
    public void Former_RSA_and_ECC_master_keys_stop_one_sysplex_until_parts_are_entered()
    {
        var estate = With(Kept, Kept);

        estate.World.LoadFormerPkaMasterKeys(Estate.Home);
        Assert.Equal(Cause.PkdsMismatch, estate.World.ProbeMasterKey(Estate.Home).Failure?.Cause);
        Assert.True(estate.Read(Estate.Master, Estate.Remote).Done);

        Assert.True(estate.World.EnterKeyParts(Estate.Home).Done);
        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void A_replaced_coprocessor_lacks_the_RSA_master_key_where_its_parts_are_not_kept()
    {
        var estate = With(new MasterKeyPractice(), null);

        estate.World.ReplaceCoprocessor(Estate.Home);

        Assert.Equal(Cause.PkdsMismatch, estate.Read(Estate.Master).Failure?.Cause);
    }

    [Fact]
    public void A_zeroised_coprocessor_works_again_when_the_parts_of_all_master_keys_are_entered()
    {
        var estate = With(Kept, Kept);
        estate.World.ZeroiseMasterKey(Estate.Home);

        Assert.True(estate.World.EnterKeyParts(Estate.Home).Done);

        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void Who_starts_with_an_empty_CKDS_and_lacks_the_PKDS_master_keys_starts_with_an_empty_PKDS_too()
    {
        var estate = With(new MasterKeyPractice(), null);
        estate.World.ZeroiseMasterKey(Estate.Home);

        estate.World.InitialiseKeyService(Estate.Home);

        Assert.True(estate.World.ProbeKeyService(Estate.Home).Done);
    }

    [Fact]
    public void A_key_store_without_RSA_and_ECC_keys_has_nothing_to_put_back_or_to_check()
    {
        var estate = With(null, null);

        Assert.Equal(Cause.CkdsLost, estate.World.RollBackPkds("KEYS").Failure?.Cause);
        Assert.Equal(Cause.CkdsLost, estate.World.ChangeMasterKey("KEYS", MasterKeyType.Rsa).Failure?.Cause);
        estate.World.LoadFormerPkaMasterKeys(Estate.Home);
        Assert.True(estate.Read(Estate.Master).Done);
    }

    private static Estate With(MasterKeyPractice? rsa, MasterKeyPractice? ecc)
    {
        var estate = new Estate(change: plan => plan with { KeyStores = [plan.KeyStores[0] with { RsaMasterKey = rsa, EccMasterKey = ecc }] });
        estate.Load(Estate.Master);
        return estate;
    }
}
