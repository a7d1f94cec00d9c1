using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.KeyStores;

/// <summary>A repository keeps key values apart from the master keys of z/OS (z/OS facts, 5.1).</summary>
public class KeyRepositoryTests
{
    [Fact]
    public void A_key_comes_back_whatever_master_key_was_in_force_when_it_was_made()
    {
        var estate = With(Repository);
        for (var change = 0; change < 3; change++) estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.True(Restore(estate).Done);

        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void It_holds_the_values_that_a_label_had_before()
    {
        var estate = With(Repository);
        estate.World.RenewKey("KEYS", Estate.Primary);

        Assert.True(Restore(estate, back: 0).Done);
        Assert.Equal(Cause.KeyValueDiffers, estate.Read(Estate.Master).Failure?.Cause);
        Assert.True(Restore(estate, back: 1).Done);
        Assert.True(estate.Read(Estate.Master).Done);
        Assert.Equal(Cause.KeyNotFound, Restore(estate, back: 2).Failure?.Cause);
    }

    [Fact]
    public void A_value_that_is_made_while_the_record_is_archived_comes_back_to_be_used()
    {
        var estate = With(Repository);
        Assert.True(estate.World.ArchiveKeyRecord("KEYS", Estate.Primary).Done);
        Assert.True(estate.World.RenewKey("KEYS", Estate.Primary).Done);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.True(Restore(estate).Done);

        // The archive is a state of the record in the CKDS, not of the value that the repository holds.
        Assert.True(estate.World.ProbeKey(Estate.Home, Role.Recoverer, Estate.Primary).Done);
    }

    [Fact]
    public void It_holds_no_key_that_its_masks_do_not_cover() =>
        Assert.Equal(Cause.KeyNotFound, Restore(With(Repository with { Keys = [new KeyLabelMask("DSET.BACK.**")] })).Failure?.Cause);

    [Fact]
    public void What_is_destroyed_everywhere_is_gone_from_it_too()
    {
        var estate = With(Repository);

        estate.World.LoseKeyValue("KEYS", Estate.Primary, inCopies: true);

        Assert.Equal(Cause.KeyNotFound, Restore(estate).Failure?.Cause);
    }

    [Fact]
    public void What_is_destroyed_everywhere_without_a_live_record_is_gone_from_it_too()
    {
        var estate = With(Repository);
        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.True(estate.World.LoseKeyValue("KEYS", Estate.Primary, inCopies: true).Done);

        Assert.Equal(Cause.KeyNotFound, Restore(estate).Failure?.Cause);
    }

    [Fact]
    public void A_lost_data_base_comes_back_with_the_recovery_key()
    {
        var estate = With(Repository with { RecoveryKeyAt = "V" });
        estate.World.Lose(LostPart.Repository, "EKMF");
        Assert.Equal(Cause.RepositoryLost, Restore(estate).Failure?.Cause);

        Assert.True(estate.World.Restore(RestoredPart.Repository, "EKMF").Done);

        Assert.True(Restore(estate).Done);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("V", "V")]
    public void Without_a_recovery_key_that_stands_it_does_not(string? keptAt, string lost)
    {
        var estate = With(Repository with { RecoveryKeyAt = keptAt });
        estate.World.Lose(LostPart.Repository, "EKMF");
        if (lost.Length > 0) estate.World.Lose(LostPart.Site, lost);

        Assert.Equal(Cause.RecoveryKeyMissing, estate.World.Restore(RestoredPart.Repository, "EKMF").Failure?.Cause);
    }

    [Fact]
    public void A_second_instance_outlives_the_site_of_the_first()
    {
        Assert.True(Restore(AfterLossOfR(Repository with { SecondarySite = "P" })).Done);
        Assert.Equal(Cause.RepositoryLost, Restore(AfterLossOfR(Repository)).Failure?.Cause);
    }

    private static KeyManager Repository { get; } =
        new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "R", Keys = [new KeyLabelMask("DSET.PRIM.**")] };

    private static Answer Restore(Estate estate, int back = 0) => estate.World.RestoreKey(Estate.Home, new KeySource.Repository("EKMF", back), Estate.Primary);

    private static Estate AfterLossOfR(KeyManager repository)
    {
        var estate = With(repository);
        estate.World.Lose(LostPart.Site, "R");
        return estate;
    }

    private static Estate With(KeyManager repository)
    {
        var estate = new Estate(change: plan => plan with { KeyManagers = [repository] });
        estate.Load(Estate.Master);
        return estate;
    }
}
