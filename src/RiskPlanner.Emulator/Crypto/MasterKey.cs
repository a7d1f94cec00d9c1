using System.Security.Cryptography;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// A master key in a register: 32 bytes that never leave the coprocessor. It is combined from key parts by exclusive or
/// (ICSF Administrator's Guide, "Entering master key parts"). Immutable, safe on any thread.
/// </summary>
internal sealed class MasterKey
{
    private readonly byte[] _value;

    private MasterKey(byte[] value) => (_value, Pattern) = (value, VerificationPattern.Of(value));

    /// <summary>What identifies it outside the card.</summary>
    public VerificationPattern Pattern { get; }

    /// <summary>Combines the parts; their order does not matter.</summary>
    /// <exception cref="ArgumentException">Fewer than two parts, or a part that has not 32 bytes.</exception>
    public static MasterKey FromParts(IReadOnlyList<byte[]> parts)
    {
        if (parts.Count < 2) throw new ArgumentException("A master key needs a FIRST and a FINAL part.", nameof(parts));
        var value = new byte[DataKey.Length];
        foreach (var part in parts)
        {
            if (part.Length != value.Length) throw new ArgumentException("A key part has 32 bytes.", nameof(parts));
            for (var index = 0; index < value.Length; index++) value[index] ^= part[index];
        }

        return new MasterKey(value);
    }

    /// <summary>Wraps a data key.</summary>
    public KeyToken Wrap(DataKey key) => new(Pattern, KeyWrap.Wrap(_value, key.Value));

    /// <summary>Unwraps a token; null when it is damaged or under another master key.</summary>
    public DataKey? Unwrap(KeyToken token)
    {
        if (!KeyWrap.TryUnwrap(_value, token.Wrapped, out var clear)) return null;
        try
        {
            return new DataKey(clear);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(clear);
        }
    }
}
