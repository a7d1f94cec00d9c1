using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Tests.Crypto;

public sealed class DataKeyTests
{
    private static readonly byte[] Counting = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();

    [Fact]
    public void The_tweak_key_is_the_HMAC_of_the_data_key()
    {
        using var key = new DataKey(Counting);
        using var ours = key.CreateCipher();
        // HMAC-SHA256 of "RiskPlanner XTS tweak key" under 00 01 … 1F, computed with OpenSSL.
        using var expected = new XtsCipher(
            Counting, Convert.FromHexString("94647FCA359D0D810B9888245BFC407514A6C87BF8FFC9F3D3E331DF480DEA22"));
        var one = new byte[32];
        var other = new byte[32];

        ours.Encrypt(new byte[32], one, 7);
        expected.Encrypt(new byte[32], other, 7);

        Assert.Equal(other, one);
    }

    [Fact]
    public void Generated_keys_are_those_of_the_seed()
    {
        using var random = new CardRandom(2026, "CARD01");
        using var first = DataKey.Generate(random);
        using var second = DataKey.Generate(random);

        Assert.Equal("4E66D8C6C867660CA343453DF1020EA5B61298349E9526F81349CF7B7E332537", Convert.ToHexString(first.Value));
        Assert.NotEqual(first.VerificationValue, second.VerificationValue);
    }

    [Fact]
    public void The_cipher_outlives_the_key()
    {
        var key = new DataKey(Counting);
        using var cipher = key.CreateCipher();
        key.Dispose();

        cipher.Encrypt(new byte[16], new byte[16], 0);
    }

    [Fact]
    public void A_disposed_key_is_gone()
    {
        var key = new DataKey(Counting);
        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => key.Value.Length);
        Assert.Throws<ObjectDisposedException>(() => key.VerificationValue);
        Assert.Throws<ObjectDisposedException>(key.CreateCipher);
    }

    [Fact]
    public void A_disposed_key_is_zeroed_where_it_lay()
    {
        var key = new DataKey(Counting);
        var lay = key.Value;
        Assert.Equal(Counting, lay.ToArray());

        key.Dispose();

        Assert.All(lay.ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void The_text_of_a_key_does_not_show_it()
    {
        using var key = new DataKey(Counting);

        Assert.Equal("DataKey 121E01FD47D8C2ECDB10FA6F0A51A97A", key.ToString());
    }

    [Fact]
    public void A_key_of_another_length_is_an_argument_error()
    {
        Assert.Throws<ArgumentException>(() => new DataKey(new byte[31]));
    }
}
