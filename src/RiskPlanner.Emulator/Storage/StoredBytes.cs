using System.Security.Cryptography;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// The bytes of a data set, never changed. Few bytes are held. Of many, what they are made of is held, and they are made whenever
/// somebody looks: a copy that is encrypted again shares the bytes that it was made of, so that sixty copies take no more memory than
/// one (docs/adr/0501-bytes-are-made-when-looked-at.md). What is seen is the same either way. For one thread at a time.
/// </summary>
internal sealed class StoredBytes : IEquatable<StoredBytes>
{
    /// <summary>Up to so many bytes are held.</summary>
    public const int MostHeld = 16 * 1024;

    private readonly Func<byte[]>? _make;
    private readonly byte[]? _held;
    private WeakReference<byte[]>? _made;
    private ContentIdentity? _identity;

    private StoredBytes(byte[] held) => (_held, Length) = (held, held.Length);

    private StoredBytes(int length, Func<byte[]> make) => (_make, Length) = (make, length);

    /// <summary>How many they are.</summary>
    public int Length { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _held ?? Make();

    /// <summary>By what the content is recognised.</summary>
    public ContentIdentity Identity => _identity ??= new ContentIdentity(Convert.ToHexStringLower(SHA256.HashData(Span)));

    /// <summary>Bytes that nothing else is known of. The caller gives the array away.</summary>
    public static StoredBytes Of(byte[] bytes) => new(bytes);

    /// <summary>Bytes that can be made again.</summary>
    /// <param name="length">How many.</param>
    /// <param name="make">Makes them, the same each time.</param>
    public static StoredBytes Made(int length, Func<byte[]> make) => length <= MostHeld ? new(make()) : new(length, make);

    /// <summary>The same, encrypted in blocks under a key.</summary>
    public StoredBytes Encrypted(ProtectedKey key, int blockSize, BlockTweak first) => Made(Length, () =>
    {
        var cipher = new byte[Length];
        key.Encrypt(Span, cipher, blockSize, first);
        return cipher;
    });

    /// <summary>The same, decrypted in blocks with a key.</summary>
    public StoredBytes Decrypted(ProtectedKey key, int blockSize, BlockTweak first) => Made(Length, () =>
    {
        var clear = new byte[Length];
        key.Decrypt(Span, clear, blockSize, first);
        return clear;
    });

    /// <summary>Whether the bytes are the same.</summary>
    public bool Equals(StoredBytes? other) => other is not null && (ReferenceEquals(this, other) || Span.SequenceEqual(other.Span));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StoredBytes);

    /// <inheritdoc/>
    public override int GetHashCode() => Length;

    // As long as memory is plenty, what was made once is still there for the next one who looks.
    private byte[] Make()
    {
        if (_made is not null && _made.TryGetTarget(out var there)) return there;
        var made = _make!();
        _made = new WeakReference<byte[]>(made);
        return made;
    }
}
