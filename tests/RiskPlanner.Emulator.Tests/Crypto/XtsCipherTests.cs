using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Tests.Crypto;

public sealed class XtsCipherTests : IDisposable
{
    private const ulong Tweak = 0x0123456789ABCDEF;

    private readonly XtsCipher _xts = new(Bytes(32, 1), Bytes(32, 2));

    public static TheoryData<int> Lengths =>
        [.. Enumerable.Range(16, 85), 127, 128, 129, 143, 144, 255, 256, 257, 4095, 4096, 27998, 65535, 65536, 65553, 200003];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_was_encrypted_decrypts_to_itself(int length)
    {
        var clear = Bytes(length, 3);
        var cipher = new byte[length];
        var again = new byte[length];

        _xts.Encrypt(clear, cipher, Tweak);
        _xts.Decrypt(cipher, again, Tweak);

        Assert.NotEqual(clear, cipher);
        Assert.Equal(clear, again);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Working_in_place_gives_the_same_as_working_beside(int length)
    {
        var clear = Bytes(length, 4);
        var beside = new byte[length];
        _xts.Encrypt(clear, beside, Tweak);
        var inPlace = clear.ToArray();

        _xts.Encrypt(inPlace, inPlace, Tweak);
        Assert.Equal(beside, inPlace);

        _xts.Decrypt(inPlace, inPlace, Tweak);
        Assert.Equal(clear, inPlace);
    }

    [Fact]
    public void A_wrong_tweak_gives_noise()
    {
        var clear = Bytes(64, 5);
        var cipher = new byte[64];
        var noise = new byte[64];
        _xts.Encrypt(clear, cipher, Tweak);

        _xts.Decrypt(cipher, noise, Tweak + 1);

        Assert.NotEqual(clear, noise);
    }

    [Fact]
    public void Bytes_of_the_output_beyond_the_input_stay_as_they_are()
    {
        var cipher = Enumerable.Repeat((byte)0xEE, 40).ToArray();

        _xts.Encrypt(Bytes(33, 6), cipher, Tweak);

        Assert.All(cipher[33..], value => Assert.Equal(0xEE, value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(XtsCipher.MaximumLength + 1)]
    public void A_length_that_XTS_does_not_take_is_an_argument_error_that_names_it(int length)
    {
        var data = new byte[length];

        var error = Assert.Throws<ArgumentException>(() => _xts.Encrypt(data, data, Tweak));

        Assert.Contains($"not {length}.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _xts.Decrypt(data, data, Tweak));
    }

    [Fact]
    public void An_output_that_is_too_small_is_an_argument_error()
    {
        Assert.Throws<ArgumentException>(() => _xts.Encrypt(new byte[32], new byte[31], Tweak));
        Assert.Throws<ArgumentException>(() => _xts.Decrypt(new byte[32], new byte[31], Tweak));
    }

    [Fact]
    public void A_partial_overlap_is_an_argument_error()
    {
        var memory = new byte[48];

        Assert.Throws<ArgumentException>(() => _xts.Encrypt(memory.AsSpan(0, 32), memory.AsSpan(16, 32), Tweak));
    }

    [Theory]
    [InlineData(24, 24)]
    [InlineData(32, 16)]
    [InlineData(16, 32)]
    [InlineData(0, 0)]
    public void Keys_of_a_wrong_length_are_an_argument_error(int dataKey, int tweakKey)
    {
        Assert.Throws<ArgumentException>(() => new XtsCipher(new byte[dataKey], new byte[tweakKey]));
    }

    [Fact]
    public void A_disposed_cipher_is_gone()
    {
        var xts = new XtsCipher(new byte[32], new byte[32]);
        xts.Dispose();

        Assert.Throws<ObjectDisposedException>(() => xts.Encrypt(new byte[16], new byte[16], Tweak));
        Assert.Throws<ObjectDisposedException>(() => xts.DecryptBlocks(new byte[16], new byte[16], 16, default));
    }

    [Fact]
    public void The_tweak_of_the_next_AES_block_doubles_and_folds_the_bit_that_falls_out()
    {
        Assert.Equal((UInt128)2, TweakSequence.Next(1));
        Assert.Equal(UInt128.One << 64, TweakSequence.Next(UInt128.One << 63));
        Assert.Equal((UInt128)0x87, TweakSequence.Next(UInt128.One << 127));
    }

    [Fact]
    public void The_tweaks_of_the_vector_loop_are_those_of_single_steps()
    {
        const int Blocks = 100;
        var first = new UInt128(0xFEDCBA9876543210, 0xF0E1D2C3B4A59687);
        var tweaks = new byte[Blocks * 16];

        var after = TweakSequence.Whiten(new byte[Blocks * 16], new byte[Blocks * 16], tweaks, first);

        for (var block = 0; block < Blocks; block++)
        {
            Assert.Equal(first, System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(tweaks.AsSpan(block * 16)));
            first = TweakSequence.Next(first);
        }

        Assert.Equal(first, after);
    }

    public void Dispose() => _xts.Dispose();

    private static byte[] Bytes(int length, ulong seed)
    {
        using var random = new CardRandom(seed, "test data");
        var bytes = new byte[length];
        random.Fill(bytes);
        return bytes;
    }
}
