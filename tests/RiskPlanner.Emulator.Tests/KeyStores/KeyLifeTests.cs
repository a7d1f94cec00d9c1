using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.KeyStores;

/// <summary>Archived keys under each policy, and labels that get a new value (z/OS facts, 1.4, 1.7 and 2.3).</summary>
public class KeyLifeTests
{
    [Fact]
    public void An_archived_key_fails_with_reason_D10_where_no_policy_is_in_force()
    {
        var estate = Archived(ArchivedKeyPolicy.Fail);

        var answer = estate.Read(Estate.Master);

        Assert.Equal(Cause.KeyArchived, answer.Failure?.Cause);
        Assert.Contains("RSN=X'00000D10'", answer.Observations[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_the_use_policy_it_reads_and_writes()
    {
        var estate = Archived(ArchivedKeyPolicy.Use);

        Assert.True(estate.Read(Estate.Master).Done);
        Assert.True(estate.World.Write(Estate.Home, estate.Definition(Estate.Master), 2).Done);
    }

    [Fact]
    public void Under_the_decrypt_only_policy_it_reads_with_D5F_and_does_not_write()
    {
        var estate = Archived(ArchivedKeyPolicy.DecryptOnly);

        Assert.Contains(estate.Read(Estate.Master).Observations, observation => observation.Message == "RC 0 RSN D5F");
        var written = estate.World.Write(Estate.Home, estate.Definition(Estate.Master), 2);
        Assert.Equal(Cause.KeyDecryptsOnly, written.Failure?.Cause);
        Assert.Contains(written.Observations, observation => observation.Message.EndsWith("RSN=X'00000D5E'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_recalled_key_works_again()
    {
        var estate = Archived(ArchivedKeyPolicy.Fail);

        Assert.True(estate.World.RecallKeyRecord("KEYS", Estate.Primary).Done);

        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void A_record_with_the_prohibit_archive_flag_is_not_archived()
    {
        var estate = new Estate(change: plan => With(plan, key => key with { ProhibitArchive = key.Label == Estate.Primary }));
        estate.Load(Estate.Master);

        var answer = estate.World.ArchiveKeyRecord("KEYS", Estate.Primary);

        Assert.Equal((Cause.ArchivingProhibited, "RC 8 RSN D00"), (answer.Failure!.Cause, answer.Observations[^1].Message));
        Assert.True(estate.Read(Estate.Master).Done);
        Assert.True(estate.World.ArchiveKeyRecord("KEYS", Estate.Backup).Done);
    }

    [Fact]
    public void A_data_set_from_before_a_new_value_can_neither_be_read_nor_written_under_the_label()
    {
        var estate = new Estate();
        estate.Load(Estate.Master);

        Assert.True(estate.World.RenewKey("KEYS", Estate.Primary).Done);

        Assert.Equal(Cause.KeyValueDiffers, estate.Read(Estate.Master).Failure?.Cause);
        Assert.Equal(Cause.KeyValueDiffers, estate.World.Write(Estate.Home, estate.Definition(Estate.Master), 2).Failure?.Cause);
        estate.Load(Estate.Sibling);
        Assert.True(estate.Read(Estate.Sibling).Done);
    }

    [Fact]
    public void A_twin_keeps_the_value_that_the_other_label_had()
    {
        var estate = new Estate();
        estate.Load(Estate.Master);
        estate.Copy("REPRO", Estate.Master, Estate.At("APPL.COPY", "BACK01"), Estate.Twin);

        estate.World.RenewKey("KEYS", Estate.Primary);

        Assert.True(estate.Read(Estate.At("APPL.COPY", "BACK01")).Done);
    }

    [Fact]
    public void A_new_value_needs_a_record_and_a_key_service()
    {
        var estate = new Estate();
        Assert.Equal(Cause.KeyNotFound, estate.World.RenewKey("KEYS", new KeyLabel("NO.SUCH.KEY")).Failure?.Cause);

        estate.World.ZeroiseMasterKey(Estate.Home);
        estate.World.ZeroiseMasterKey(Estate.Remote);

        Assert.Equal(Cause.KeyServiceDown, estate.World.RenewKey("KEYS", Estate.Primary).Failure?.Cause);
    }

    private static Estate Archived(ArchivedKeyPolicy policy)
    {
        var estate = new Estate(change: plan => plan with { KeyStores = [plan.KeyStores[0] with { ArchivedKeys = policy }] });
        estate.Load(Estate.Master);
        Assert.True(estate.World.ArchiveKeyRecord("KEYS", Estate.Primary).Done);
        return estate;
    }

    private static Plan With(Plan plan, Func<KeyDefinition, KeyDefinition> change) => plan with { Keys = [.. plan.Keys.Select(change)] };
}
