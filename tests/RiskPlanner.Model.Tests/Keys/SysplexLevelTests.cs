using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class SysplexLevelTests
{
    private static readonly Sysplex Migrated = Sound.Sysplexes[0] with
    {
        Level = new(2, 5),
        LevelChanges = [new(Month(3), new(3, 1)), new(Month(6), new(3, 2))],
    };

    [Theory]
    [InlineData(2, "2.5")]
    [InlineData(3, "3.1")]
    [InlineData(5, "3.1")]
    [InlineData(6, "3.2")]
    public void The_level_is_that_of_the_last_change(int month, string level) => Assert.Equal(ZosLevel.Parse(level), Migrated.LevelAt(Month(month)));

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Tape_is_encrypted_from_the_level_that_has_it(int month, bool encrypts) => Assert.Equal(encrypts, Migrated.EncryptsTapeAt(Month(month)));

    [Fact]
    public void A_lower_level_encrypts_tape_with_the_APAR() => Assert.True((Migrated with { TapeEncryption = true }).EncryptsTapeAt(Month(1)));

    [Fact]
    public void A_level_that_could_encrypt_tape_need_not() => Assert.False((Migrated with { TapeEncryption = false }).EncryptsTapeAt(Month(7)));

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void REPRO_copies_like_data_sets_without_the_key_from_3_2_on(int month, bool copies) => Assert.Equal(copies, Migrated.CopiesLikeEncryptedAt(Month(month), DataSetOrganisation.Vsam));

    [Fact]
    public void Only_extended_format_is_copied_so() => Assert.Equal(
        [DataSetOrganisation.SequentialExtended, DataSetOrganisation.Vsam], Enum.GetValues<DataSetOrganisation>().Where(organisation => organisation.IsCopiedEncrypted()));

    private static Instant Month(int month) => Instant.FromUtc(2026, month, 1, 0, 0);
}
