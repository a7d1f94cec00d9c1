using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.KeyStores;

/// <summary>Master-key registers, changes, and CKDS copies of earlier generations (z/OS facts, 2.4 to 2.6).</summary>
public class MasterKeyTests
{
    [Fact]
    public void Setting_moves_NEW_to_CURRENT_to_OLD_and_discards_what_was_OLD()
    {
        var registers = new MasterKeyRegisters();
        var patterns = Enumerable.Range(1, 3).Select(generation => LoadAndSet(registers, (byte)generation)).ToList();

        Assert.Equal([patterns[2], patterns[1]], registers.Known.Select(key => key.Pattern));
    }

    [Fact]
    public void NEW_is_full_only_after_the_FINAL_part()
    {
        var registers = new MasterKeyRegisters();
        registers.LoadPart(KeyPartKind.First, new byte[32]);
        registers.LoadPart(KeyPartKind.Middle, new byte[32]);

        Assert.Null(registers.New);
        Assert.Throws<InvalidOperationException>(registers.Set);
    }

    [Fact]
    public void NEW_is_empty_once_it_was_set()
    {
        var registers = new MasterKeyRegisters();
        LoadAndSet(registers, 1);

        Assert.Null(registers.New);
        Assert.Throws<InvalidOperationException>(registers.Set);
        Assert.Single(registers.Known);
    }

    [Fact]
    public void A_FIRST_part_starts_over()
    {
        var registers = new MasterKeyRegisters();
        registers.LoadPart(KeyPartKind.First, Part(9));
        var pattern = LoadAndSet(registers, 1);

        Assert.Equal(LoadAndSet(new MasterKeyRegisters(), 1), pattern);
    }

    [Fact]
    public void Data_sets_stay_readable_through_master_key_changes()
    {
        var estate = new Estate();
        var content = estate.Load(Estate.Master);
        var bytes = estate.Stored(Estate.Master).Bytes;

        for (var change = 0; change < 3; change++) Assert.True(estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes).Done);

        Assert.Equal(content, estate.Read(Estate.Master).Content);
        Assert.Same(bytes, estate.Stored(Estate.Master).Bytes);
    }

    [Fact]
    public void A_record_of_the_current_generation_is_put_back_as_it_is()
    {
        var estate = LostAfter(changes: 0);

        var answer = Restore(estate);

        Assert.Equal("", answer.Observations[^1].Message);
        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void A_record_under_OLD_is_re_enciphered_with_reason_2710()
    {
        var estate = LostAfter(changes: 1);

        var answer = Restore(estate);

        Assert.Equal("RC 0 RSN 2710", answer.Observations[^1].Message);
        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void A_record_of_two_changes_ago_is_refused_with_reason_18()
    {
        var answer = Restore(LostAfter(changes: 2));

        Assert.Equal(Cause.MasterKeyUnknown, answer.Failure?.Cause);
        Assert.Equal("RC 8 RSN 18", answer.Observations[^1].Message);
    }

    [Fact]
    public void Retained_key_parts_open_it_in_a_spare_domain()
    {
        var estate = LostAfter(changes: 2, retainedGenerations: 2);

        Assert.True(estate.World.RestoreKey(Estate.Home, new KeySource.CopyThroughSpareDomain("COPY1"), Estate.Primary).Done);
        Assert.True(estate.Read(Estate.Master).Done);
    }

    [Fact]
    public void Key_parts_that_were_not_retained_do_not() =>
        Assert.Equal(Cause.KeyPartsMissing,
            LostAfter(changes: 2, retainedGenerations: 1).World.RestoreKey(Estate.Home, new KeySource.CopyThroughSpareDomain("COPY1"), Estate.Primary).Failure?.Cause);

    [Fact]
    public void A_CKDS_copy_under_OLD_cannot_be_activated_as_a_whole()
    {
        var estate = LostAfter(changes: 1);

        Assert.Equal(Cause.MasterKeyUnknown, estate.World.ActivateCkdsCopy(Estate.Home, "COPY1").Failure?.Cause);
    }

    [Fact]
    public void A_replaced_coprocessor_has_an_empty_OLD_register()
    {
        var estate = LostAfter(changes: 1);
        estate.World.ZeroiseMasterKey(Estate.Home);
        Assert.True(estate.World.EnterKeyParts(Estate.Home).Done);

        Assert.Equal(Cause.MasterKeyUnknown, Restore(estate).Failure?.Cause);
    }

    [Fact]
    public void Losing_a_key_value_takes_its_twin_along_and_leaves_other_values()
    {
        var estate = new Estate();

        estate.World.LoseKeyValue("KEYS", Estate.Primary, inCopies: false);

        Assert.Equal(Cause.KeyNotFound, Probe(estate, Estate.Twin).Failure?.Cause);
        Assert.True(Probe(estate, Estate.Backup).Done);
    }

    [Fact]
    public void Deleting_a_record_leaves_its_twin()
    {
        var estate = new Estate();

        estate.World.DeleteKeyRecord("KEYS", Estate.Primary);

        Assert.True(Probe(estate, Estate.Twin).Done);
    }

    [Fact]
    public void Key_loss_in_copies_too_leaves_nothing_to_restore()
    {
        var estate = new Estate();
        estate.World.CopyCkds("KEYS", "COPY1", "R");

        estate.World.LoseKeyValue("KEYS", Estate.Primary, inCopies: true);

        Assert.Equal(Cause.KeyNotFound, Restore(estate).Failure?.Cause);
    }

    [Fact]
    public void The_live_set_outlives_one_of_its_sites_and_not_the_last()
    {
        var estate = new Estate();

        estate.World.Lose(LostPart.Site, "P");
        Assert.True(estate.World.ProbeKeyService(Estate.Remote).Done);

        estate.World.Lose(LostPart.Site, "R");
        Assert.False(estate.World.IsRunning(Estate.Remote));
    }

    private static Answer Probe(Estate estate, Model.KeyLabel label) => estate.World.ProbeKey(Estate.Home, Role.Recoverer, label);

    private static Answer Restore(Estate estate) => estate.World.RestoreKey(Estate.Home, new KeySource.Copy("COPY1"), Estate.Primary);

    /// <summary>A data set whose key was lost, with a CKDS copy that is so many master-key changes old.</summary>
    private static Estate LostAfter(int changes, int retainedGenerations = 0)
    {
        var estate = new Estate(retainedGenerations: retainedGenerations);
        estate.Load(Estate.Master);
        estate.World.CopyCkds("KEYS", "COPY1", "R");
        for (var change = 0; change < changes; change++) estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes);
        estate.World.LoseKeyValue("KEYS", Estate.Primary, inCopies: false);
        return estate;
    }

    private static VerificationPattern LoadAndSet(MasterKeyRegisters registers, byte seed)
    {
        registers.LoadPart(KeyPartKind.First, Part(seed));
        registers.LoadPart(KeyPartKind.Final, Part((byte)(seed + 100)));
        registers.Set();
        return registers.Current!.Pattern;
    }

    private static byte[] Part(byte value) => [.. Enumerable.Repeat(value, 32)];
}
