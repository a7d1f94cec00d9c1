using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// The 16-byte verification value of a data key, kept in the encryption cell of a data set's catalog entry: shows
/// that a key created anew under an old label is not the old key.
/// </summary>
/// <remarks>
/// The leading 16 bytes of SHA-256(0x02 ‖ key). This stands in for the real algorithm; only the length is the real
/// one. For the pattern of a master key see <see cref="VerificationPattern"/>.
/// </remarks>
/// <param name="Value">The 16 bytes as a big-endian number.</param>
internal readonly record struct KeyVerificationValue(UInt128 Value)
{
    /// <summary>The verification value of a data key.</summary>
    /// <param name="dataKey">32 bytes.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public static KeyVerificationValue Of(ReadOnlySpan<byte> dataKey)
    {
        if (dataKey.Length != DataKey.Length)
            throw new ArgumentException($"A data key has {DataKey.Length} bytes, not {dataKey.Length}.", nameof(dataKey));

        Span<byte> text = stackalloc byte[1 + DataKey.Length];
        text[0] = 0x02;
        dataKey.CopyTo(text[1..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        CryptographicOperations.ZeroMemory(text);
        return new KeyVerificationValue(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    /// <summary>32 upper-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("X32", CultureInfo.InvariantCulture);
}
