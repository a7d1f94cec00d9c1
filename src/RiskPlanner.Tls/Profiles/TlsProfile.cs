using NodaTime;

namespace RiskPlanner.Tls;


/// <summary>What somebody recommends for TLS, as data with a date. Immutable; safe between threads.</summary>
public sealed record TlsProfile
{
    /// <summary>The version of the document's form.</summary>
    public const int CurrentSchema = 1;

    private readonly Dictionary<string, ProfileSuite> _suites = [];

    /// <summary>Its name, such as <c>BSI TR-02102-2</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its edition, such as <c>2025-01</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>The day of its edition.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Where it was read.</summary>
    public string Source { get; init; } = "";

    /// <summary>The versions of the protocol that it allows.</summary>
    public required IReadOnlyList<TlsVersion> Versions { get; init; }

    /// <summary>The cipher suites that it allows.</summary>
    public required IReadOnlyList<ProfileSuite> Suites
    {
        get;
        init
        {
            field = value;
            _suites = new Dictionary<string, ProfileSuite>(StringComparer.OrdinalIgnoreCase);
            foreach (var suite in value) _suites.TryAdd(suite.Name, suite);
        }
    }

    /// <summary>The fewest bits of an RSA key.</summary>
    public required int RsaBits { get; init; }

    /// <summary>The fewest bits of a key on an elliptic curve.</summary>
    public required int EcBits { get; init; }

    /// <summary>The fewest bits of a Diffie-Hellman group over a finite field.</summary>
    public required int DhBits { get; init; }

    /// <summary>The hashes that signatures of certificates may have, such as <c>SHA256</c>.</summary>
    public required IReadOnlyList<string> Hashes { get; init; }

    /// <summary>The name and the edition, for people.</summary>
    public string Title => $"{Name} ({Edition})";

    /// <summary>The entry of a suite; null when it has none.</summary>
    public ProfileSuite? Of(CipherSuite suite) => suite.IsSsl2 ? null : _suites.GetValueOrDefault(suite.Name);

    /// <summary>Whether it allows a suite on a day.</summary>
    public bool Allows(CipherSuite suite, LocalDate day) => Of(suite) is { } entry && !(entry.Until < day.Year);

    /// <summary>The codes of the suites that System SSL is known to have and the profile allows, best first, as <c>V3CipherSuites4Char</c> takes them.</summary>
    internal string CodesOf(LocalDate day) => string.Concat(SuitesOf(day).Select(suite => suite.CodeText));

    /// <summary>The suites that System SSL is known to have and the profile allows, best first.</summary>
    internal IEnumerable<CipherSuite> SuitesOf(LocalDate day) => Preferred.Select(code => CipherCatalogue.Find(code)!).Where(suite => Allows(suite, day));

    // Of these it was read that System SSL has them (docs/tls/facts.md, F37: the answer that names C030, C02F, C028 and C027); their twins for ECDSA.
    private static readonly int[] Preferred = [0xC030, 0xC02F, 0xC02C, 0xC02B, 0xC028, 0xC027, 0xC024, 0xC023];
}
