using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// The 8-byte verification pattern (MKVP) of an AES master key: tells whether two registers, or a register and the
/// header of a CKDS, mean the same key, without showing it.
/// </summary>
/// <remarks>
/// The leading 8 bytes of SHA-256(0x01 ‖ key). This stands in for the card's own algorithm; only the length is the
/// real one. For the pattern of a data key see <see cref="KeyVerificationValue"/>.
/// </remarks>
/// <param name="Value">The 8 bytes as a big-endian number.</param>
internal readonly record struct VerificationPattern(ulong Value)
{
    /// <summary>The pattern of a master key.</summary>
    /// <param name="masterKey">32 bytes.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public static VerificationPattern Of(ReadOnlySpan<byte> masterKey)
    {
        if (masterKey.Length != 32)
            throw new ArgumentException($"An AES master key has 32 bytes, not {masterKey.Length}.", nameof(masterKey));

        Span<byte> text = stackalloc byte[1 + 32];
        text[0] = 0x01;
        masterKey.CopyTo(text[1..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        CryptographicOperations.ZeroMemory(text);
        return new VerificationPattern(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    /// <summary>16 upper-case hexadecimal digits, as operator commands show it.</summary>
    public override string ToString() => Value.ToString("X16", CultureInfo.InvariantCulture);
}
