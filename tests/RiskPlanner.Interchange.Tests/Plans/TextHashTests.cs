using System.Security.Cryptography;
using System.Text;

namespace RiskPlanner.Interchange.Tests;

public sealed class TextHashTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(32 * 1024)]
    [InlineData((32 * 1024) - 1)]
    [InlineData(100_000)]
    public void A_text_taken_piece_by_piece_has_the_hash_of_the_whole(int length)
    {
        // A pair of surrogates then falls on the border between two pieces.
        var text = new string('é', length) + "\U0001F511 end";
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length), TextHash.Of(text));
    }
}
