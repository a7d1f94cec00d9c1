using System.Security.Cryptography;
using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Tests.Crypto;

public sealed class CardRandomTests
{
    /// <summary>Computed with OpenSSL's SHA-256 and AES-256-CTR.</summary>
    [Fact]
    public void The_stream_is_AES_CTR_under_the_hash_of_seed_and_purpose()
    {
        var stream = Draw(2026, "CARD01", 2000);

        Assert.Equal("4E66D8C6C867660CA343453DF1020EA5B61298349E9526F81349CF7B7E332537", Convert.ToHexString(stream[..32]));
        Assert.Equal("0719A328FAAD1C38C0A05108F59A9FD2714C9D9E566E0CF3B854F242560DA476", Convert.ToHexString(SHA256.HashData(stream)));
    }

    [Fact]
    public void The_split_into_calls_does_not_matter()
    {
        using var random = new CardRandom(2026, "CARD01");
        var pieces = new List<byte>();
        foreach (var length in new[] { 1, 15, 0, 700, 284, 1000 })
        {
            var piece = new byte[length];
            random.Fill(piece);
            pieces.AddRange(piece);
        }

        Assert.Equal(Draw(2026, "CARD01", 2000), pieces);
    }

    [Fact]
    public void A_number_is_the_next_eight_bytes()
    {
        using var random = new CardRandom(2026, "CARD01");

        Assert.Equal(0x4E66D8C6C867660CUL, random.NextUInt64());
        Assert.Equal(0xA343453DF1020EA5UL, random.NextUInt64());
    }

    [Fact]
    public void Another_seed_or_another_purpose_gives_another_stream()
    {
        var stream = Draw(2026, "CARD01", 32);

        Assert.NotEqual(stream, Draw(2027, "CARD01", 32));
        Assert.NotEqual(stream, Draw(2026, "CARD02", 32));
    }

    private static byte[] Draw(ulong seed, string purpose, int length)
    {
        using var random = new CardRandom(seed, purpose);
        var bytes = new byte[length];
        random.Fill(bytes);
        return bytes;
    }
}
