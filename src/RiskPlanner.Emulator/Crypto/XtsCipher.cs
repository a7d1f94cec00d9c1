using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// XTS-AES (IEEE 1619-2007, NIST SP 800-38E) for data units of 16 bytes to 16 MiB, with ciphertext stealing where the
/// length is no multiple of 16. AES itself is the platform's, in ECB mode over many blocks at a time.
/// </summary>
/// <remarks>
/// <para>Every method works in place: the output may be the very memory of the input, but may not overlap it otherwise.</para>
/// <para>Not thread-safe: one instance serves one thread at a time.</para>
/// </remarks>
internal sealed class XtsCipher : IDisposable
{
    /// <summary>The shortest data unit in bytes, one AES block: there is nothing to steal from below it.</summary>
    public const int MinimumLength = BlockBytes;

    /// <summary>The longest data unit in bytes: 2^20 AES blocks (NIST SP 800-38E §4).</summary>
    public const int MaximumLength = 1 << 24;

    private const int BlockBytes = 16;

    /// <summary>Bytes that go through AES in one call: enough to make the call cheap, few enough to stay in the cache.</summary>
    private const int BatchBytes = 64 * 1024;

    private readonly Aes _dataAes;
    private readonly Aes _tweakAes;
    private readonly ICryptoTransform _tweakEncryptor;

    // Kept, because a one-shot call sets up the key again: 0.9 µs against 0.1 µs for one block.
    private ICryptoTransform? _encryptor;
    private ICryptoTransform? _decryptor;
    private bool _disposed;

    /// <summary>Takes copies of both keys; the caller may clear his own.</summary>
    /// <param name="dataKey">Key 1 of IEEE 1619: 32 bytes for AES-256, as z/OS uses it, or 16 for AES-128.</param>
    /// <param name="tweakKey">Key 2, as long as key 1. It should differ from key 1; IEEE's own vector 1 has them equal.</param>
    /// <exception cref="ArgumentException">A key has a wrong length, or the two lengths differ.</exception>
    public XtsCipher(ReadOnlySpan<byte> dataKey, ReadOnlySpan<byte> tweakKey)
    {
        if (dataKey.Length is not (16 or 32))
            throw new ArgumentException($"An XTS data key has 16 or 32 bytes, not {dataKey.Length}.", nameof(dataKey));
        if (tweakKey.Length != dataKey.Length)
        {
            throw new ArgumentException(
                $"The tweak key has {tweakKey.Length} bytes, but the data key has {dataKey.Length}.", nameof(tweakKey));
        }

        _dataAes = CreateEcb(dataKey);
        _tweakAes = CreateEcb(tweakKey);
        _tweakEncryptor = _tweakAes.CreateEncryptor();
    }

    /// <summary>Encrypts one data unit (IEEE 1619-2007 §5.3).</summary>
    /// <param name="clear">16 bytes to 16 MiB.</param>
    /// <param name="cipher">At least as long as <paramref name="clear"/>; receives as many bytes.</param>
    /// <param name="tweak">The data unit number, or the tweak's 16 bytes read in little-endian order.</param>
    /// <exception cref="ArgumentException">Too short, too long, an output too small, or a partial overlap.</exception>
    public void Encrypt(ReadOnlySpan<byte> clear, Span<byte> cipher, UInt128 tweak)
    {
        RequireLength(clear.Length, nameof(clear));
        RequireRoom(clear, cipher, nameof(cipher));
        Batch(clear, cipher, clear.Length, tweak, encrypt: true);
    }

    /// <summary>Decrypts one data unit (IEEE 1619-2007 §5.4).</summary>
    /// <param name="cipher">16 bytes to 16 MiB.</param>
    /// <param name="clear">At least as long as <paramref name="cipher"/>; receives as many bytes.</param>
    /// <param name="tweak">The tweak that served to encrypt. XTS has no integrity check: a wrong one gives noise.</param>
    /// <exception cref="ArgumentException">Too short, too long, an output too small, or a partial overlap.</exception>
    public void Decrypt(ReadOnlySpan<byte> cipher, Span<byte> clear, UInt128 tweak)
    {
        RequireLength(cipher.Length, nameof(cipher));
        RequireRoom(cipher, clear, nameof(clear));
        Batch(cipher, clear, cipher.Length, tweak, encrypt: false);
    }

    /// <summary>Encrypts consecutive blocks of a data set, each a data unit with a tweak of its own.</summary>
    /// <param name="clear">The blocks one after another; no bytes at all are no blocks and nothing is done.</param>
    /// <param name="cipher">At least as long as <paramref name="clear"/>; receives as many bytes.</param>
    /// <param name="blockSize">
    /// Bytes in a block, 16 to 16 MiB. The last block may be shorter, but not than 16 bytes: the caller pads it.
    /// </param>
    /// <param name="first">The tweak of the first block; block i has <c>first.Plus(i)</c>.</param>
    /// <exception cref="ArgumentException">A wrong length, an output too small, or a partial overlap.</exception>
    public void EncryptBlocks(ReadOnlySpan<byte> clear, Span<byte> cipher, int blockSize, BlockTweak first)
    {
        RequireBlocks(clear.Length, blockSize, nameof(clear));
        RequireRoom(clear, cipher, nameof(cipher));
        TransformBlocks(clear, cipher, blockSize, first, encrypt: true);
    }

    /// <summary>Undoes <see cref="EncryptBlocks"/>, with the same block size and first tweak.</summary>
    /// <param name="cipher">The blocks one after another.</param>
    /// <param name="clear">At least as long as <paramref name="cipher"/>; receives as many bytes.</param>
    /// <param name="blockSize">Bytes in a block, 16 to 16 MiB; the last may be shorter, but not than 16 bytes.</param>
    /// <param name="first">The tweak of the first block.</param>
    /// <exception cref="ArgumentException">A wrong length, an output too small, or a partial overlap.</exception>
    public void DecryptBlocks(ReadOnlySpan<byte> cipher, Span<byte> clear, int blockSize, BlockTweak first)
    {
        RequireBlocks(cipher.Length, blockSize, nameof(cipher));
        RequireRoom(cipher, clear, nameof(clear));
        TransformBlocks(cipher, clear, blockSize, first, encrypt: false);
    }

    /// <summary>Forgets the keys. After it every method throws an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        _disposed = true;
        _encryptor?.Dispose();
        _decryptor?.Dispose();
        _tweakEncryptor.Dispose();
        _dataAes.Dispose();
        _tweakAes.Dispose();
    }

    private void TransformBlocks(
        ReadOnlySpan<byte> input, Span<byte> output, int blockSize, BlockTweak first, bool encrypt)
    {
        var blocksInBatch = Math.Max(1, BatchBytes / blockSize);
        while (!input.IsEmpty)
        {
            var length = (int)Math.Min(input.Length, (long)blocksInBatch * blockSize);
            var blocks = (length + blockSize - 1) / blockSize;
            // Within a data set only the block number counts up; it is checked here, so that the batch may count freely.
            _ = first.Plus(blocks - 1);
            Batch(input[..length], output, blockSize, first.ToUInt128(), encrypt);
            input = input[length..];
            output = output[length..];
            if (!input.IsEmpty)
                first = first.Plus(blocks);
        }
    }

    /// <summary>
    /// Transforms data units of <paramref name="unitLength"/> bytes (the last may be shorter) with the tweaks
    /// <paramref name="firstTweak"/>, +1, +2 … in three calls of AES: all first tweaks, all whole blocks, all stolen blocks.
    /// </summary>
    private void Batch(ReadOnlySpan<byte> input, Span<byte> output, int unitLength, UInt128 firstTweak, bool encrypt)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var aes = encrypt
            ? _encryptor ??= _dataAes.CreateEncryptor()
            : _decryptor ??= _dataAes.CreateDecryptor();
        var units = (input.Length + unitLength - 1) / unitLength;
        var unitBytes = units * BlockBytes;
        var work = ArrayPool<byte>.Shared.Rent(input.Length);
        var tweaks = ArrayPool<byte>.Shared.Rent(input.Length);
        var starts = ArrayPool<byte>.Shared.Rent(unitBytes);
        var stolen = ArrayPool<byte>.Shared.Rent(unitBytes);
        var stolenTweaks = ArrayPool<byte>.Shared.Rent(unitBytes);
        var whole = 0;
        try
        {
            for (var unit = 0; unit < units; unit++)
                BinaryPrimitives.WriteUInt128LittleEndian(starts.AsSpan(unit * BlockBytes), firstTweak + (uint)unit);
            _tweakEncryptor.TransformBlock(starts, 0, unitBytes, starts, 0);

            var steals = 0;
            for (var unit = 0; unit < units; unit++)
            {
                var data = Unit(input, unit, unitLength);
                var blocks = data.Length / BlockBytes * BlockBytes;
                var tail = data.Length - blocks;
                // Where something is stolen, the last whole block has a step of its own.
                var plain = tail == 0 ? blocks : blocks - BlockBytes;
                var start = BinaryPrimitives.ReadUInt128LittleEndian(starts.AsSpan(unit * BlockBytes));
                var next = TweakSequence.Whiten(data[..plain], work.AsSpan(whole), tweaks.AsSpan(whole), start);
                if (tail != 0)
                {
                    // §5.3.2 and §5.4.2: encryption steals with the later tweak, decryption undoes it in reverse order.
                    var after = TweakSequence.Next(next);
                    var (last, stealing) = encrypt ? (next, after) : (after, next);
                    TweakSequence.Whiten(data[plain..blocks], work.AsSpan(whole + plain), tweaks.AsSpan(whole + plain), last);
                    BinaryPrimitives.WriteUInt128LittleEndian(stolenTweaks.AsSpan(steals * BlockBytes), stealing);
                    steals++;
                }

                whole += blocks;
            }

            aes.TransformBlock(work, 0, whole, work, 0);
            var stolenBytes = steals * BlockBytes;
            Collect(input, output, unitLength, work, tweaks, stolen);
            if (steals == 0)
                return;

            TweakSequence.Xor(stolen.AsSpan(0, stolenBytes), stolenTweaks, stolen);
            aes.TransformBlock(stolen, 0, stolenBytes, stolen, 0);
            TweakSequence.Xor(stolen.AsSpan(0, stolenBytes), stolenTweaks, stolen);
            Distribute(stolen, output[..input.Length], unitLength);
        }
        finally
        {
            // A tweak together with the whitened block gives the clear text away; the pool is shared.
            CryptographicOperations.ZeroMemory(work.AsSpan(0, whole));
            CryptographicOperations.ZeroMemory(tweaks.AsSpan(0, whole));
            CryptographicOperations.ZeroMemory(starts.AsSpan(0, unitBytes));
            CryptographicOperations.ZeroMemory(stolen.AsSpan(0, unitBytes));
            CryptographicOperations.ZeroMemory(stolenTweaks.AsSpan(0, unitBytes));
            ArrayPool<byte>.Shared.Return(work);
            ArrayPool<byte>.Shared.Return(tweaks);
            ArrayPool<byte>.Shared.Return(starts);
            ArrayPool<byte>.Shared.Return(stolen);
            ArrayPool<byte>.Shared.Return(stolenTweaks);
        }
    }

    /// <summary>Writes what AES has made of the whole blocks, and puts the blocks together that steal from them.</summary>
    private static void Collect(
        ReadOnlySpan<byte> input, Span<byte> output, int unitLength, ReadOnlySpan<byte> work, ReadOnlySpan<byte> tweaks, Span<byte> stolen)
    {
        Span<byte> last = stackalloc byte[BlockBytes];
        for (var position = 0; position < input.Length; position += unitLength)
        {
            var data = input.Slice(position, Math.Min(unitLength, input.Length - position));
            var result = output.Slice(position, data.Length);
            var blocks = data.Length / BlockBytes * BlockBytes;
            var tail = data.Length - blocks;
            var plain = tail == 0 ? blocks : blocks - BlockBytes;
            TweakSequence.Xor(work[..plain], tweaks, result);
            if (tail != 0)
            {
                TweakSequence.Xor(work[plain..blocks], tweaks[plain..], last);
                // In place, the tail of the input lies where that of the output goes: read before write.
                data[blocks..].CopyTo(stolen);
                last[tail..].CopyTo(stolen[tail..]);
                last[..tail].CopyTo(result[blocks..]);
                stolen = stolen[BlockBytes..];
            }

            work = work[blocks..];
            tweaks = tweaks[blocks..];
        }

        CryptographicOperations.ZeroMemory(last);
    }

    /// <summary>Writes the stolen blocks to the place of the last whole block of each unit that has one.</summary>
    private static void Distribute(ReadOnlySpan<byte> stolen, Span<byte> output, int unitLength)
    {
        for (var position = 0; position < output.Length; position += unitLength)
        {
            var result = output.Slice(position, Math.Min(unitLength, output.Length - position));
            var blocks = result.Length / BlockBytes * BlockBytes;
            if (blocks == result.Length)
                continue;

            stolen[..BlockBytes].CopyTo(result[(blocks - BlockBytes)..]);
            stolen = stolen[BlockBytes..];
        }
    }

    private static ReadOnlySpan<byte> Unit(ReadOnlySpan<byte> data, int unit, int unitLength)
    {
        var position = unit * unitLength;
        return data.Slice(position, Math.Min(unitLength, data.Length - position));
    }

    private static void RequireLength(int length, string parameter)
    {
        if (length is < MinimumLength or > MaximumLength)
        {
            throw new ArgumentException(
                $"XTS takes data units of {MinimumLength} to {MaximumLength} bytes, not {length}.", parameter);
        }
    }

    private static void RequireBlocks(int length, int blockSize, string parameter)
    {
        RequireLength(blockSize, nameof(blockSize));
        var last = length % blockSize;
        if (last is > 0 and < MinimumLength)
        {
            throw new ArgumentException(
                $"The last block has {last} bytes; XTS takes {MinimumLength} or more, so it is for the caller to pad it.",
                parameter);
        }
    }

    private static void RequireRoom(ReadOnlySpan<byte> input, Span<byte> output, string parameter)
    {
        if (output.Length < input.Length)
            throw new ArgumentException($"The output has room for {output.Length} of {input.Length} bytes.", parameter);
        if (input.Overlaps(output[..input.Length], out var offset) && offset != 0)
            throw new ArgumentException("The output overlaps the input without being the same memory.", parameter);
    }

    private static Aes CreateEcb(ReadOnlySpan<byte> key)
    {
        var aes = Aes.Create();
#pragma warning disable CA5358 // ECB is the block cipher that XTS is made of; it never touches data without a tweak.
        aes.Mode = CipherMode.ECB;
#pragma warning restore CA5358
        aes.Padding = PaddingMode.None;
        aes.SetKey(key);
        return aes;
    }
}
