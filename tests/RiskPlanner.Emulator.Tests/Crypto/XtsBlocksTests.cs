using System.Security.Cryptography;
using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Tests.Crypto;

public sealed class XtsBlocksTests : IDisposable
{
    private static readonly BlockTweak First = new(0x0123456789ABCDEF, 41);

    private readonly DataKey _key = new(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());
    private readonly XtsCipher _xts;

    public XtsBlocksTests() => _xts = _key.CreateCipher();

    [Theory]
    [InlineData(16, 160)]
    [InlineData(17, 170)]
    [InlineData(80, 80 * 2000)]
    [InlineData(81, (81 * 2000) + 16)]
    [InlineData(27998, 100000)]
    [InlineData(32760, (32760 * 3) + 23)]
    [InlineData(70001, 150000)]
    public void A_whole_data_set_comes_out_as_block_by_block(int blockSize, int length)
    {
        var clear = Clear(length);
        var expected = new byte[length];
        for (var block = 0; block * blockSize < length; block++)
        {
            var size = Math.Min(blockSize, length - (block * blockSize));
            _xts.Encrypt(
                clear.AsSpan(block * blockSize, size), expected.AsSpan(block * blockSize), First.Plus(block).ToUInt128());
        }

        var cipher = new byte[length];
        _xts.EncryptBlocks(clear, cipher, blockSize, First);
        Assert.Equal(expected, cipher);

        _xts.DecryptBlocks(cipher, cipher, blockSize, First);
        Assert.Equal(clear, cipher);
    }

    /// <summary>The same 100,000 bytes encrypted by OpenSSL 4.0, with the tweak key from an HMAC of OpenSSL's too.</summary>
    [Fact]
    public void A_data_set_comes_out_as_OpenSSL_encrypts_its_blocks()
    {
        var cipher = new byte[100_000];

        _xts.EncryptBlocks(Clear(cipher.Length), cipher, 27_998, First);

        Assert.Equal(
            "4E57447A7D98B71F5B4BBD2CF97AF4C3168B28DEEA55E5FEB3FFD64BED8BEAAD", Convert.ToHexString(SHA256.HashData(cipher)));
    }

    [Fact]
    public void Another_ICV_gives_another_cipher_text_in_every_AES_block()
    {
        var clear = new byte[4096];
        var one = new byte[4096];
        var other = new byte[4096];

        _xts.EncryptBlocks(clear, one, 1024, new BlockTweak(1, 0));
        _xts.EncryptBlocks(clear, other, 1024, new BlockTweak(2, 0));

        for (var position = 0; position < clear.Length; position += 16)
            Assert.NotEqual(one.AsSpan(position, 16).ToArray(), other.AsSpan(position, 16).ToArray());
    }

    [Fact]
    public void Equal_blocks_of_one_data_set_differ_in_cipher_text()
    {
        var cipher = new byte[2048];

        _xts.EncryptBlocks(new byte[2048], cipher, 1024, new BlockTweak(1, 0));

        Assert.NotEqual(cipher[..1024], cipher[1024..]);
    }

    [Fact]
    public void A_block_copy_that_keeps_the_ICV_can_be_read()
    {
        var clear = Clear(5000);
        var cipher = new byte[5000];
        _xts.EncryptBlocks(clear, cipher, 1000, First);
        var copy = cipher.ToArray();

        _xts.DecryptBlocks(copy, copy, 1000, First);

        Assert.Equal(clear, copy);
    }

    [Fact]
    public void A_single_block_can_be_read_without_the_others()
    {
        var clear = Clear(5000);
        var cipher = new byte[5000];
        _xts.EncryptBlocks(clear, cipher, 1000, First);
        var block = new byte[1000];

        _xts.Decrypt(cipher.AsSpan(3000, 1000), block, First.Plus(3).ToUInt128());

        Assert.Equal(clear[3000..4000], block);
    }

    [Fact]
    public void No_bytes_are_no_blocks()
    {
        _xts.EncryptBlocks([], [], 27_998, First);
    }

    [Theory]
    [InlineData(1015, 1000)]
    [InlineData(32, 15)]
    [InlineData(32, 0)]
    public void A_block_of_less_than_16_bytes_is_an_argument_error(int length, int blockSize)
    {
        var data = new byte[length];

        Assert.Throws<ArgumentException>(() => _xts.EncryptBlocks(data, data, blockSize, First));
        Assert.Throws<ArgumentException>(() => _xts.DecryptBlocks(data, data, blockSize, First));
    }

    [Fact]
    public void Block_numbers_do_not_run_over_into_the_ICV()
    {
        var data = new byte[64];
        var last = new BlockTweak(1, ulong.MaxValue);

        _xts.EncryptBlocks(data.AsSpan(0, 32), data, 32, last);

        Assert.Throws<OverflowException>(() => _xts.EncryptBlocks(data, data, 32, last));
    }

    public void Dispose()
    {
        _xts.Dispose();
        _key.Dispose();
    }

    private static byte[] Clear(int length) =>
        Enumerable.Range(0, length).Select(i => (byte)(((i * 7) + (i >> 8)) & 0xFF)).ToArray();
}
