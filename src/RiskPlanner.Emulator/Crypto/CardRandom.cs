using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// The random generator of an emulated coprocessor: the AES-256-CTR keystream under SHA-256(seed ‖ purpose).
/// </summary>
/// <remarks>
/// <para>
/// Deterministic on purpose: a simulation has to give the same bytes for the same seed, on any platform. It is no
/// DRBG for production: whoever knows the seed knows every key that was ever drawn.
/// </para>
/// <para>
/// Not thread-safe, and not to be shared: the order of the calls is part of the result. Every coprocessor takes an
/// instance of its own, told apart by its purpose.
/// </para>
/// </remarks>
internal sealed class CardRandom : IDisposable
{
    private const int BlockBytes = 16;

    private readonly Aes _aes;
    private readonly byte[] _keystream = new byte[64 * BlockBytes];
    private UInt128 _counter;
    private int _used;

    /// <summary>Starts the stream at its first byte.</summary>
    /// <param name="seed">The seed of the simulation; it goes into the hash as 8 bytes, big-endian.</param>
    /// <param name="purpose">What the numbers are for, such as the name of a card; any text, hashed as UTF-8.</param>
    public CardRandom(ulong seed, string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var text = new byte[sizeof(ulong) + Encoding.UTF8.GetByteCount(purpose)];
        BinaryPrimitives.WriteUInt64BigEndian(text, seed);
        Encoding.UTF8.GetBytes(purpose, text.AsSpan(sizeof(ulong)));
        Span<byte> key = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, key);
        _aes = Aes.Create();
        _aes.SetKey(key);
        _used = _keystream.Length;
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>Fills <paramref name="destination"/> with the next bytes of the stream.</summary>
    /// <remarks>The split into calls does not matter: two calls of 8 bytes give what one of 16 gives.</remarks>
    public void Fill(Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            if (_used == _keystream.Length)
                Refill();
            var length = Math.Min(destination.Length, _keystream.Length - _used);
            var fresh = _keystream.AsSpan(_used, length);
            fresh.CopyTo(destination);
            CryptographicOperations.ZeroMemory(fresh);
            _used += length;
            destination = destination[length..];
        }
    }

    /// <summary>The next 8 bytes of the stream as a number, big-endian.</summary>
    public ulong NextUInt64()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        Fill(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    /// <summary>Forgets the key of the stream and what is left of it.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_keystream);
        _aes.Dispose();
    }

    private void Refill()
    {
        // SP 800-38A §6.5: the counter is a big-endian number of 128 bits, from 0.
        for (var position = 0; position < _keystream.Length; position += BlockBytes)
            BinaryPrimitives.WriteUInt128BigEndian(_keystream.AsSpan(position), _counter++);
#pragma warning disable CA5358 // ECB over counters that never repeat is CTR mode.
        _aes.EncryptEcb(_keystream, _keystream, PaddingMode.None);
#pragma warning restore CA5358
        _used = 0;
    }
}
