using System.Security.Cryptography;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>An AES-256 data key in the clear, and the XTS cipher made of it. It lives inside the coprocessor only.</summary>
/// <remarks>
/// <para>
/// XTS takes two keys and the CKDS holds one: key 1 is the data key, key 2 is HMAC-SHA256(data key, "RiskPlanner XTS
/// tweak key"). How z/OS derives its tweak key is not public; this derivation is ours.
/// </para>
/// <para>Reading is safe on any thread, <see cref="Dispose"/> is not; after it every member throws.</para>
/// </remarks>
internal sealed class DataKey : IDisposable
{
    /// <summary>Bytes in a data key.</summary>
    public const int Length = 32;

    // Pinned: the garbage collector leaves no copies behind that nobody zeroes.
    private readonly byte[] _value = GC.AllocateArray<byte>(Length, pinned: true);
    private bool _disposed;

    /// <summary>Takes a copy of a key; the caller zeroes his own.</summary>
    /// <param name="value">32 bytes.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public DataKey(ReadOnlySpan<byte> value)
    {
        if (value.Length != Length)
            throw new ArgumentException($"A data key has {Length} bytes, not {value.Length}.", nameof(value));

        value.CopyTo(_value);
    }

    private DataKey(CardRandom random)
    {
        random.Fill(_value);
    }

    /// <summary>The clear key, for wrapping. Not to be copied to anything that outlives the call.</summary>
    public ReadOnlySpan<byte> Value
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _value;
        }
    }

    /// <summary>What the catalog keeps to recognise this key.</summary>
    public KeyVerificationValue VerificationValue => KeyVerificationValue.Of(Value);

    /// <summary>Draws a new key from the card's generator.</summary>
    public static DataKey Generate(CardRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return new DataKey(random);
    }

    /// <summary>An XTS cipher with this key. The caller disposes of it; it outlives the key.</summary>
    public XtsCipher CreateCipher()
    {
        Span<byte> tweakKey = stackalloc byte[Length];
        HMACSHA256.HashData(Value, "RiskPlanner XTS tweak key"u8, tweakKey);
        try
        {
            return new XtsCipher(Value, tweakKey);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(tweakKey);
        }
    }

    /// <summary>Says what it is and never the key.</summary>
    public override string ToString() => _disposed ? "DataKey (zeroed)" : $"DataKey {VerificationValue}";

    /// <summary>Zeroes the key.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_value);
        _disposed = true;
    }
}
