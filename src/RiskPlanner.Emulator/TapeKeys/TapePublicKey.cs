using System.Security.Cryptography;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>The public key of a certificate: whoever has it can wrap a data key, and unwrap none. Immutable.</summary>
/// <param name="Point">The point of the curve.</param>
internal sealed record TapePublicKey(ECPoint Point)
{
    /// <summary>By which a cartridge names it where its label is encoded as a hash (KEYENCD H).</summary>
    public string Hash { get; } = Convert.ToHexString(SHA256.HashData([.. Point.X!, .. Point.Y!]));

    /// <inheritdoc/>
    public bool Equals(TapePublicKey? other) => other?.Hash == Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode(StringComparison.Ordinal);
}
