namespace RiskPlanner.Interchange;

/// <summary>
/// Tells UTF-16 and UTF-32 by a byte order mark, or by where the zero bytes of a first ASCII character lie (YAML 1.2.2, 5.2).
/// </summary>
internal static class ForeignEncoding
{
    /// <summary>The name of the encoding; null for everything that could be UTF-8.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x00, 0x00, 0xFE, 0xFF, ..] or [0x00, 0x00, 0x00, not 0x00, ..] => "UTF-32 (big-endian)",
        [0xFF, 0xFE, 0x00, 0x00, ..] or [not 0x00, 0x00, 0x00, 0x00, ..] => "UTF-32 (little-endian)",
        [0xFE, 0xFF, ..] or [0x00, not 0x00, ..] => "UTF-16 (big-endian)",
        [0xFF, 0xFE, ..] or [not 0x00, 0x00, ..] => "UTF-16 (little-endian)",
        _ => null,
    };
}
