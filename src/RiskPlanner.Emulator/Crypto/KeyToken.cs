namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// A data key as it may lie outside the card: wrapped under a master key, with that master key's verification pattern beside
/// it. Wrapped by RFC 5649, which stands in for the card's own token format. Immutable.
/// </summary>
/// <param name="MasterKeyPattern">Which master key it is wrapped under.</param>
/// <param name="Wrapped">The wrapped key.</param>
internal sealed record KeyToken(VerificationPattern MasterKeyPattern, byte[] Wrapped)
{
    /// <summary>A token that cannot be unwrapped: zeros, and no flipped bits, so that a second blow does not undo the first.</summary>
    public KeyToken Spoilt() => this with { Wrapped = new byte[Wrapped.Length] };

    /// <summary>Whether it is spoilt (<see cref="Spoilt"/>).</summary>
    public bool IsSpoilt => Wrapped.AsSpan().IndexOfAnyExcept((byte)0) < 0;
}
