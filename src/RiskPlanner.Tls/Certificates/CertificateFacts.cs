using NodaTime;

namespace RiskPlanner.Tls;

/// <summary>What is known of a certificate.</summary>
public sealed record CertificateFacts
{
    /// <summary>Where it was found.</summary>
    public required Place Place { get; init; }

    /// <summary>Its label in RACF; empty when it has none.</summary>
    public string Label { get; init; } = "";

    /// <summary>Whose it is in RACF: a user ID, CERTAUTH or SITE; empty when nobody says.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The distinguished name of its subject; empty when unknown.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The distinguished name of who signed it; empty when unknown.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The kind of its key: RSA, EC, DSA; empty when unknown.</summary>
    public string KeyType { get; init; } = "";

    /// <summary>The length of its key in bits; null when unknown.</summary>
    public int? KeyBits { get; init; }

    /// <summary>The algorithm of its signature, such as <c>sha256RSA</c>; empty when unknown.</summary>
    public string Signature { get; init; } = "";

    /// <summary>The first day on which it counts; null when unknown.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day on which it counts; null when unknown.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Whether it is trusted.</summary>
    public CertificateTrust Trust { get; init; }

    /// <summary>The key rings that it is connected to, as <c>owner/ring</c>.</summary>
    public IReadOnlyList<string> Rings { get; init; } = [];

    /// <summary>What people call it: the label, or the subject.</summary>
    public string Title => Label.Length > 0 ? Label : Subject;

    /// <summary>The hash of its signature, such as <c>SHA1</c>; empty when unknown.</summary>
    public string SignatureHash => HashNames.FirstOrDefault(hash => Signature.Replace("-", "", StringComparison.Ordinal).Contains(hash, StringComparison.OrdinalIgnoreCase)) ?? "";

    private static readonly string[] HashNames = ["SHA224", "SHA256", "SHA384", "SHA512", "SHA3", "SHA1", "MD5", "MD2"];
}
