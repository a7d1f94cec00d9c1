using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Tests.Crypto;

public sealed class VerificationPatternTests
{
    private static readonly byte[] Counting = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();

    [Fact]
    public void The_pattern_of_a_master_key_has_8_bytes_and_shows_16_digits()
    {
        Assert.Equal("491176B0F443C65A", VerificationPattern.Of(Counting).ToString());
        Assert.Equal("000000000000002A", new VerificationPattern(42).ToString());
    }

    [Fact]
    public void The_verification_value_of_a_data_key_has_16_bytes_and_shows_32_digits()
    {
        Assert.Equal("121E01FD47D8C2ECDB10FA6F0A51A97A", KeyVerificationValue.Of(Counting).ToString());
    }

    [Fact]
    public void The_same_key_has_the_same_pattern_and_another_key_another()
    {
        var other = Counting.ToArray();
        other[31] ^= 1;

        Assert.Equal(VerificationPattern.Of(Counting), VerificationPattern.Of(Counting.ToArray()));
        Assert.NotEqual(VerificationPattern.Of(Counting), VerificationPattern.Of(other));
        Assert.NotEqual(KeyVerificationValue.Of(Counting), KeyVerificationValue.Of(other));
    }

    [Fact]
    public void A_key_of_another_length_is_an_argument_error()
    {
        Assert.Throws<ArgumentException>(() => VerificationPattern.Of(new byte[16]));
        Assert.Throws<ArgumentException>(() => KeyVerificationValue.Of(new byte[16]));
    }
}
