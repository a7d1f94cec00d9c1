using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// What a drive leaves on a cartridge beside the data: the data key, wrapped under each of the key server's labels (EEDK), never
/// the key itself. Immutable.
/// </summary>
/// <param name="Wrapped">The wrapped data key by label.</param>
/// <param name="Icv">The cartridge's own 8 bytes, which make equal data differ between cartridges.</param>
internal sealed record CartridgeKey(IReadOnlyDictionary<string, KeyToken> Wrapped, ulong Icv)
{
    /// <summary>Whether none of them can be unwrapped any more.</summary>
    public bool IsSpoilt => Wrapped.Values.All(token => token.IsSpoilt);

    /// <summary>The same, of which none can be unwrapped any more.</summary>
    public CartridgeKey Spoilt() => this with { Wrapped = Wrapped.ToDictionary(entry => entry.Key, entry => entry.Value.Spoilt()) };
}
