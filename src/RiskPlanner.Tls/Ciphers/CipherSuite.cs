namespace RiskPlanner.Tls;

/// <summary>A cipher suite.</summary>
/// <param name="Code">Its number in the TLS registry (two bytes), or of SSL V2 (three bytes).</param>
/// <param name="Name">Its name there.</param>
/// <param name="Traits">What it is made of.</param>
/// <param name="IsSsl2">Whether it is one of SSL V2, which has numbers of its own.</param>
public sealed record CipherSuite(int Code, string Name, CipherTraits Traits, bool IsSsl2 = false)
{
    /// <summary>Its code as System SSL writes it: four hexadecimal digits, or one of SSL V2.</summary>
    public string CodeText => IsSsl2 ? $"{Code >> 16:X}" : $"{Code:X4}";

    /// <summary>Whether it has one of some traits.</summary>
    public bool HasAny(CipherTraits traits) => (Traits & traits) != CipherTraits.None;

    /// <summary>Whether a version of the protocol can negotiate it.</summary>
    public bool IsOf(TlsVersion version) => version switch
    {
        TlsVersion.Ssl2 => IsSsl2,
        TlsVersion.Tls13 => HasAny(CipherTraits.Tls13),
        // Suites with SHA-256 or more, and those that authenticate while they encrypt, came with TLS 1.2 (RFC 5246).
        TlsVersion.Tls12 => !IsSsl2 && !HasAny(CipherTraits.Tls13),
        _ => !IsSsl2 && !HasAny(CipherTraits.Tls13) && HasAny(CipherTraits.Md5 | CipherTraits.Sha1),
    };
}
