using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>
/// What lies on a cartridge: data under AES-256-GCM, which is the cipher of these drives and notices a wrong key, and what leads to its data key, but not the
/// key. Immutable.
/// </summary>
internal sealed record WrittenCartridge
{
    private const int TagBytes = 16;
    private const int NonceBytes = 12;

    private readonly byte[] _nonce = new byte[NonceBytes];
    private readonly byte[] _tag = new byte[TagBytes];

    /// <summary>Encrypts content as a drive does.</summary>
    public WrittenCartridge(string content, DataKey key, CardRandom random)
    {
        random.Fill(_nonce);
        var clear = Encoding.UTF8.GetBytes(content);
        Data = new byte[clear.Length];
        using var cipher = new AesGcm(key.Value, TagBytes);
        cipher.Encrypt(_nonce, clear, Data, _tag);
    }

    /// <summary>What whoever has the cartridge sees of its content.</summary>
    public byte[] Data { get; }

    /// <summary>The data key, wrapped under each label; empty under a key of a group.</summary>
    public ImmutableList<WrappedDataKey> Keys { get; init; } = [];

    /// <summary>The name of the key of a group; null where the key is wrapped.</summary>
    public string? GroupKey { get; init; }

    /// <summary>Whether <see cref="Keys"/>, or <see cref="GroupKey"/>, cannot be read any more.</summary>
    public bool HasSpoiltKeys { get; init; }

    /// <summary>Decrypts it; null with another key.</summary>
    public string? Read(DataKey key)
    {
        var clear = new byte[Data.Length];
        using var cipher = new AesGcm(key.Value, TagBytes);
        try
        {
            cipher.Decrypt(_nonce, Data, _tag, clear);
            return Encoding.UTF8.GetString(clear);
        }
        catch (AuthenticationTagMismatchException)
        {
            // The platform's only answer to a wrong key (SP 800-38D).
            return null;
        }
    }
}
