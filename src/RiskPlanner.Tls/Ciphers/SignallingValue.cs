namespace RiskPlanner.Tls;

/// <summary>
/// A value that stands among cipher suites and is none: by it a client or a server says something about itself. Nothing is negotiated by it, and it is no
/// weakness. Immutable.
/// </summary>
/// <param name="Code">Its number in the TLS registry.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Meaning">What it says, with its source.</param>
public sealed record SignallingValue(int Code, string Name, string Meaning)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SignallingValue> All { get; } =
    [
        new(0x00FF, "TLS_EMPTY_RENEGOTIATION_INFO_SCSV", "the client can renegotiate safely (RFC 5746)"),
        new(0x5600, "TLS_FALLBACK_SCSV", "the client tries again in an older version than it can speak (RFC 7507)"),
    ];

    /// <summary>The value of a name, or of a code of four hexadecimal digits as it is written; null where it is none.</summary>
    public static SignallingValue? Find(string text) => All.FirstOrDefault(value => value.Name.Equals(text, StringComparison.OrdinalIgnoreCase) || CipherText.CodeOf(text) == value.Code);
}
