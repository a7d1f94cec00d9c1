using System.Security.Cryptography;
using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Benchmarks.Crypto;

/// <summary>What is measured: 1 MiB as the blocks of a data set, and the same bytes through bare AES-256 ECB.</summary>
internal sealed class XtsWork : IDisposable
{
    /// <summary>Half a 3390 track, the usual block size of sequential data sets; no multiple of 16.</summary>
    public const int BlockSize = 27_998;

    /// <summary>Bytes that each call goes through.</summary>
    public const int Length = 1 << 20;

    private static readonly BlockTweak First = new(0x0123456789ABCDEF, 0);

    private readonly byte[] _clear = new byte[Length];
    private readonly byte[] _cipher = new byte[Length];
    private readonly XtsCipher _xts;
    private readonly Aes _aes = Aes.Create();

    public XtsWork()
    {
        using var random = new CardRandom(1, "benchmark");
        random.Fill(_clear);
        using var key = DataKey.Generate(random);
        _xts = key.CreateCipher();
        _aes.SetKey(key.Value);
        _xts.EncryptBlocks(_clear, _cipher, BlockSize, First);
    }

    public void Encrypt() => _xts.EncryptBlocks(_clear, _cipher, BlockSize, First);

    public void Decrypt() => _xts.DecryptBlocks(_cipher, _clear, BlockSize, First);

    public void Ecb() => _aes.EncryptEcb(_clear, _cipher, PaddingMode.None);

    public void Dispose()
    {
        _xts.Dispose();
        _aes.Dispose();
    }
}
