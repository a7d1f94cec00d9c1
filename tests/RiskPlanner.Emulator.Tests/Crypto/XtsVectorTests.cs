using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Tests.Crypto;

public sealed class XtsVectorTests
{
    private static readonly IReadOnlyList<XtsVector> Vectors = XtsVector.ReadAll();

    public static TheoryData<string> Sources => [.. Vectors.Select(vector => vector.Source)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_published_clear_text_becomes_the_published_cipher_text(string source)
    {
        var vector = Vectors.Single(v => v.Source == source);
        using var xts = new XtsCipher(vector.DataKey, vector.TweakKey);
        var cipher = new byte[vector.Clear.Length];

        xts.Encrypt(vector.Clear, cipher, vector.Tweak);

        Assert.Equal(Convert.ToHexString(vector.Cipher), Convert.ToHexString(cipher));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_published_cipher_text_becomes_the_published_clear_text(string source)
    {
        var vector = Vectors.Single(v => v.Source == source);
        using var xts = new XtsCipher(vector.DataKey, vector.TweakKey);
        var clear = new byte[vector.Cipher.Length];

        xts.Decrypt(vector.Cipher, clear, vector.Tweak);

        Assert.Equal(Convert.ToHexString(vector.Clear), Convert.ToHexString(clear));
    }

    [Fact]
    public void The_vectors_cover_both_key_sizes_with_and_without_stealing()
    {
        foreach (var keyLength in new[] { 16, 32 })
        {
            var ofKeyLength = Vectors.Where(v => v.DataKey.Length == keyLength).ToList();

            Assert.Contains(ofKeyLength, v => v.Clear.Length % 16 == 0);
            Assert.Contains(ofKeyLength, v => v.Clear.Length % 16 != 0);
        }
    }
}
