using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// AES key wrap with padding (RFC 5649): how the emulated coprocessor protects a key that leaves it.
/// </summary>
/// <remarks>
/// It stands in for the card's own token format, which is a different one. All members are pure functions of their
/// arguments and safe on any thread.
/// </remarks>
internal static class KeyWrap
{
    /// <summary>Wraps a key of any length under a key-encrypting key.</summary>
    /// <param name="wrappingKey">16, 24 or 32 bytes; a master key has 32.</param>
    /// <param name="key">The key to protect, at least one byte.</param>
    /// <returns>The wrapped key: 8 bytes more than the key rounded up to a multiple of 8.</returns>
    /// <exception cref="ArgumentException">The wrapping key has a wrong length, or the key is empty.</exception>
    public static byte[] Wrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
            throw new ArgumentException("There is no key to wrap.", nameof(key));

        using var aes = CreateAes(wrappingKey);
        return aes.EncryptKeyWrapPadded(key);
    }

    /// <summary>Unwraps a key and checks its integrity.</summary>
    /// <param name="wrappingKey">16, 24 or 32 bytes.</param>
    /// <param name="wrapped">What claims to be a wrapped key.</param>
    /// <param name="key">The key; it belongs to the caller, who zeroes it. Null if there is none.</param>
    /// <returns>
    /// False if <paramref name="wrapped"/> was not made with this wrapping key, or has been changed since, even by one
    /// bit or in its length. Which of these it was cannot be told.
    /// </returns>
    /// <exception cref="ArgumentException">The wrapping key has a wrong length.</exception>
    public static bool TryUnwrap(
        ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> wrapped, [NotNullWhen(true)] out byte[]? key)
    {
        key = null;
        using var aes = CreateAes(wrappingKey);
        if (wrapped.Length < 16 || wrapped.Length % 8 != 0)
            return false;

        try
        {
            key = aes.DecryptKeyWrapPadded(wrapped);
            return true;
        }
        catch (CryptographicException)
        {
            // The framework's only answer to a failed integrity check (RFC 5649 §3).
            return false;
        }
    }

    private static Aes CreateAes(ReadOnlySpan<byte> wrappingKey)
    {
        if (wrappingKey.Length is not (16 or 24 or 32))
        {
            throw new ArgumentException(
                $"A wrapping key has 16, 24 or 32 bytes, not {wrappingKey.Length}.", nameof(wrappingKey));
        }

        var aes = Aes.Create();
        aes.SetKey(wrappingKey);
        return aes;
    }
}
