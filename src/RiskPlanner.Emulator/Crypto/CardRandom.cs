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
/// instance of its own, told apart by its purpose. A <see cref="Fork"/> is an instance of its own too: it shares nothing with
/// the one it was made of, and may go on on another thread.
/// </para>
/// </remarks>
internal sealed class CardRandom : IDisposable
{
    private const int BlockBytes = 16;

    private const int StretchBytes = 64 * BlockBytes;

    private readonly byte[] _key = new byte[SHA256.HashSizeInBytes];

    // Made when the first byte is drawn: most forks of a world draw from few of its generators.
    private Aes? _aes;
    private byte[]? _keystream;
    private UInt128 _counter;
    private int _used;
    private bool _disposed;

    /// <summary>Starts the stream at its first byte.</summary>
    /// <param name="seed">The seed of the simulation; it goes into the hash as 8 bytes, big-endian.</param>
    /// <param name="purpose">What the numbers are for, such as the name of a card; any text, hashed as UTF-8.</param>
    public CardRandom(ulong seed, string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var text = new byte[sizeof(ulong) + Encoding.UTF8.GetByteCount(purpose)];
        BinaryPrimitives.WriteUInt64BigEndian(text, seed);
        Encoding.UTF8.GetBytes(purpose, text.AsSpan(sizeof(ulong)));
        SHA256.HashData(text, _key);
        _used = StretchBytes;
    }

    private CardRandom(CardRandom original)
    {
        original._key.CopyTo(_key, 0);
        (_counter, _used) = (original._counter, original._used);
    }

    /// <summary>Another generator that goes on where this one stands: both give the same bytes from now on.</summary>
    /// <exception cref="ObjectDisposedException">This one was disposed of.</exception>
    public CardRandom Fork()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new CardRandom(this);
    }

    /// <summary>Fills <paramref name="destination"/> with the next bytes of the stream.</summary>
    /// <remarks>The split into calls does not matter: two calls of 8 bytes give what one of 16 gives.</remarks>
    public void Fill(Span<byte> destination)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        while (!destination.IsEmpty)
        {
            if (_used == StretchBytes)
                Refill();
            var length = Math.Min(destination.Length, StretchBytes - _used);
            var fresh = Keystream().AsSpan(_used, length);
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
        CryptographicOperations.ZeroMemory(_key);
        CryptographicOperations.ZeroMemory(_keystream);
        _aes?.Dispose();
        _disposed = true;
    }

    private void Refill()
    {
        _keystream = Stretch(_counter);
        _counter += StretchBytes / BlockBytes;
        _used = 0;
    }

    /// <summary>The stretch that is being drawn from; a fork makes its own, of which the beginning was drawn before.</summary>
    private byte[] Keystream()
    {
        if (_keystream is not null) return _keystream;
        _keystream = Stretch(_counter - StretchBytes / BlockBytes);
        CryptographicOperations.ZeroMemory(_keystream.AsSpan(0, _used));
        return _keystream;
    }

    private byte[] Stretch(UInt128 counter)
    {
        if (_aes is null)
        {
            _aes = Aes.Create();
            _aes.SetKey(_key);
        }

        var stretch = _keystream ?? new byte[StretchBytes];
        // SP 800-38A §6.5: the counter is a big-endian number of 128 bits, from 0.
        for (var position = 0; position < StretchBytes; position += BlockBytes)
            BinaryPrimitives.WriteUInt128BigEndian(stretch.AsSpan(position), counter++);
#pragma warning disable CA5358 // ECB over counters that never repeat is CTR mode.
        _aes.EncryptEcb(stretch, stretch, PaddingMode.None);
#pragma warning restore CA5358
        return stretch;
    }
}
