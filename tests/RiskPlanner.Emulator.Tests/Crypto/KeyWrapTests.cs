using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Tests.Crypto;

public sealed class KeyWrapTests
{
    private static readonly byte[] Rfc5649WrappingKey = Convert.FromHexString("5840DF6E29B02AF1AB493B705BF16EA1AE8338F4DCC176A8");

    public static TheoryData<string, string> Rfc5649Section6 => new()
    {
        { "C37B7E6492584340BED12207808941155068F738", "138BDEAA9B8FA7FC61F97742E72248EE5AE6AE5360D1AE6A5F54F373FA543B6A" },
        { "466F7250617369", "AFBEB0F07DFBF5419200F2CCB50BB24F" },
    };

    [Theory]
    [MemberData(nameof(Rfc5649Section6))]
    public void The_examples_of_the_RFC_wrap_as_printed(string key, string wrapped)
    {
        var result = KeyWrap.Wrap(Rfc5649WrappingKey, Convert.FromHexString(key));

        Assert.Equal(wrapped, Convert.ToHexString(result));
    }

    [Theory]
    [MemberData(nameof(Rfc5649Section6))]
    public void The_examples_of_the_RFC_unwrap_as_printed(string key, string wrapped)
    {
        var done = KeyWrap.TryUnwrap(Rfc5649WrappingKey, Convert.FromHexString(wrapped), out var result);

        Assert.True(done);
        Assert.Equal(key, Convert.ToHexString(result!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(32)]
    [InlineData(64)]
    public void A_wrapped_key_unwraps_to_itself(int length)
    {
        var key = Enumerable.Range(1, length).Select(i => (byte)i).ToArray();

        var wrapped = KeyWrap.Wrap(MasterKey(1), key);

        Assert.True(KeyWrap.TryUnwrap(MasterKey(1), wrapped, out var again));
        Assert.Equal(key, again);
    }

    [Fact]
    public void A_wrong_wrapping_key_unwraps_nothing()
    {
        var wrapped = KeyWrap.Wrap(MasterKey(1), new byte[32]);

        Assert.False(KeyWrap.TryUnwrap(MasterKey(2), wrapped, out var key));
        Assert.Null(key);
    }

    [Fact]
    public void A_single_flipped_bit_anywhere_makes_it_fail()
    {
        var wrapped = KeyWrap.Wrap(MasterKey(1), new byte[32]);
        for (var bit = 0; bit < wrapped.Length * 8; bit++)
        {
            var damaged = wrapped.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.False(KeyWrap.TryUnwrap(MasterKey(1), damaged, out _), $"Bit {bit} was not noticed.");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(39)]
    [InlineData(32)]
    [InlineData(48)]
    public void A_wrapped_key_of_another_length_fails(int length)
    {
        var wrapped = KeyWrap.Wrap(MasterKey(1), new byte[32]);
        Array.Resize(ref wrapped, length);

        Assert.False(KeyWrap.TryUnwrap(MasterKey(1), wrapped, out _));
    }

    [Fact]
    public void An_empty_key_and_a_wrapping_key_of_a_wrong_length_are_argument_errors()
    {
        Assert.Throws<ArgumentException>(() => KeyWrap.Wrap(MasterKey(1), []));
        Assert.Throws<ArgumentException>(() => KeyWrap.Wrap(new byte[31], new byte[32]));
        Assert.Throws<ArgumentException>(() => KeyWrap.TryUnwrap(new byte[31], new byte[40], out _));
    }

    private static byte[] MasterKey(byte value) => Enumerable.Repeat(value, 32).ToArray();
}
