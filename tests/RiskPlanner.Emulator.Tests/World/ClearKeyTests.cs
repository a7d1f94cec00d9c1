using System.Text;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.Tests.Mutants;
using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.World;

/// <summary>
/// No clear key lies anywhere in a world: not on a medium, in a CKDS, in a copy or in what is answered. The keys are known to
/// the test because the card's generator is deterministic.
/// </summary>
public class ClearKeyTests
{
    private const ulong Seed = 7;

    [Fact]
    public void No_clear_key_is_in_a_world_or_its_answers() =>
        Assert.Empty(KeysFoundIn(EverythingOf(EmulatorParts.Faithful)));

    [Fact]
    public void A_utility_that_leaks_a_key_is_caught()
    {
        var leaking = EmulatorParts.Faithful with
        {
            Utilities = UtilityCatalogue.ByName(UtilityCatalogue.All.Select(utility => utility.Name == "REPRO" ? new LeakingCopy(GeneratedKeys()[0]) : utility)),
        };

        Assert.NotEmpty(KeysFoundIn(EverythingOf(leaking)));
    }

    [Fact]
    public void The_keys_that_are_looked_for_are_the_worlds_own()
    {
        var store = new Estate(seed: Seed).World.Systems.Stores["KEYS"];

        Assert.Equal(
            store.Disk!.Records.Select(record => record.Fingerprint).ToHashSet(),
            GeneratedKeys().Select(key => KeyVerificationValue.Of(key)).ToHashSet());
    }

    private static List<byte[]> GeneratedKeys()
    {
        // As the world's set-up draws them: the key ceremony's generator, one key after the other.
        using var random = new CardRandom(Seed, "key generation KEYS");
        return [.. Enumerable.Range(0, 2).Select(_ =>
        {
            using var key = DataKey.Generate(random);
            return key.Value.ToArray();
        })];
    }

    private static List<byte[]> KeysFoundIn(byte[] everything)
    {
        var text = Encoding.UTF8.GetString(everything);
        return [.. GeneratedKeys().Where(key =>
            everything.AsSpan().IndexOf(key) >= 0
            || text.Contains(Convert.ToHexString(key), StringComparison.OrdinalIgnoreCase)
            || text.Contains(Convert.ToBase64String(key), StringComparison.Ordinal))];
    }

    private static byte[] EverythingOf(EmulatorParts parts)
    {
        var estate = new Estate(parts: parts, seed: Seed);
        var answers = new List<Answer>();
        estate.Load(Estate.Master);
        estate.Load(Estate.Sibling);
        answers.Add(estate.Copy("REPRO", Estate.Master, Estate.At("APPL.COPY1", "BACK01"), Estate.Backup));
        answers.Add(estate.Copy("IEBGENER", Estate.Master, Estate.At("APPL.COPY2", "TAPES")));
        answers.Add(estate.Copy("ADRDSSU-DUMP", Estate.Sibling, Estate.At("APPL.COPY3", "TAPES")));
        answers.Add(estate.World.CopyCkds("KEYS", "COPY1", "R"));
        answers.Add(estate.World.ChangeMasterKey("KEYS", MasterKeyType.Aes));
        answers.Add(estate.Read(Estate.Master));
        answers.Add(estate.World.RestoreKey(Estate.Home, new KeySource.Copy("COPY1"), Estate.Primary));
        return WorldDump.Of(estate.World, answers);
    }
}
