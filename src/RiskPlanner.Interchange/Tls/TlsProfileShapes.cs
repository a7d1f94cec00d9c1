using NodaTime;
using RiskPlanner.Tls;

namespace RiskPlanner.Interchange;

/// <summary>The form of a TLS profile.</summary>
internal static class TlsProfileShapes
{
    private const int FewestBits = 112;
    private const int MostBits = 16_384;
    private const int EarliestYear = 1995;
    private const int LatestYear = 2199;

    private static readonly TextShape SuiteName = new()
    {
        What = "the name of a cipher suite",
        Rule = "The name of a cipher suite is that of the TLS registry.",
        Example = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        MaximumLength = 80,
        Pattern = "^TLS_[A-Za-z0-9_]+$",
    };

    private static readonly TextShape Edition = new()
    {
        What = "an edition",
        Rule = "An edition is a word for people.",
        Example = "2025-01",
        MaximumLength = 40,
    };

    private static readonly TextShape Source = new()
    {
        What = "a source",
        Rule = "This is text for people.",
        Example = "BSI TR-02102-2, 3.3.1",
        MaximumLength = 400,
    };

    private static readonly ChoiceShape Version = new("a version of TLS", [.. TlsVersionWords.All.Where(version => version >= TlsVersion.Tls10).Select(version => new Choice(version.Word(), version, "can be allowed"))]);

    private static readonly ChoiceShape Hash = new("a hash",
    [
        new("SHA224", "SHA224", "SHA-2 with 224 bits"),
        new("SHA256", "SHA256", "SHA-2 with 256 bits"),
        new("SHA384", "SHA384", "SHA-2 with 384 bits"),
        new("SHA512", "SHA512", "SHA-2 with 512 bits"),
        new("SHA3", "SHA3", "SHA-3"),
    ]);

    private static readonly ObjectShape Suite = new()
    {
        Name = "suite",
        What = "a cipher suite",
        Description = "A cipher suite that is allowed.",
        Inline = true,
        Fields =
        [
            FieldsOf<ProfileSuite>.Required("name", SuiteName, suite => suite.Name, "Its name in the TLS registry."),
            FieldsOf<ProfileSuite>.Optional("until", new IntegerShape(EarliestYear, LatestYear), suite => suite.Until, null, "The last year of its use."),
        ],
        Build = values => new ProfileSuite(values.Get<string>("name"), values.Get<int?>("until")),
    };

    /// <summary>The whole document.</summary>
    public static ObjectShape Root { get; } = new()
    {
        Name = "profile",
        What = "a profile",
        Description = "What somebody recommends for TLS. SSL V2, SSL V3, and suites without encryption, with RC2, RC4, DES, MD5 or keys shortened for export are findings whatever a profile lists.",
        Fields =
        [
            FieldsOf<TlsProfile>.Required("profile", new IntegerShape(TlsProfile.CurrentSchema, TlsProfile.CurrentSchema), _ => TlsProfile.CurrentSchema, "The version of the document's form."),
            FieldsOf<TlsProfile>.Required("name", ValueShapes.PlanTitle, profile => profile.Name, "Its name, for people."),
            FieldsOf<TlsProfile>.Required("edition", Edition, profile => profile.Edition, "Its edition, for people."),
            FieldsOf<TlsProfile>.Required("date", new DateShape(), profile => profile.Date, "The day of its edition; where only the month is known, the first one."),
            FieldsOf<TlsProfile>.Optional("source", Source, profile => profile.Source, "", "Where it was read."),
            FieldsOf<TlsProfile>.Required("versions", new ListShapeOfT<TlsVersion>(Version, 1), profile => profile.Versions, "The versions of TLS that it allows."),
            FieldsOf<TlsProfile>.Required("rsaBits", new IntegerShape(FewestBits, MostBits), profile => profile.RsaBits, "The fewest bits of an RSA key; under 2048 is a finding in any case."),
            FieldsOf<TlsProfile>.Required("ecBits", new IntegerShape(FewestBits, MostBits), profile => profile.EcBits, "The fewest bits of a key on an elliptic curve."),
            FieldsOf<TlsProfile>.Required("dhBits", new IntegerShape(FewestBits, MostBits), profile => profile.DhBits, "The fewest bits of a Diffie-Hellman group over a finite field, and of DSA keys."),
            FieldsOf<TlsProfile>.Required("hashes", new ListShapeOfT<string>(Hash, 1), profile => profile.Hashes, "The hashes of signatures of certificates."),
            FieldsOf<TlsProfile>.Required("suites", new ListShapeOfT<ProfileSuite>(Suite, 1), profile => profile.Suites, "The cipher suites that it allows."),
        ],
        Build = values => new TlsProfile
        {
            Name = values.Get<string>("name"),
            Edition = values.Get<string>("edition"),
            Date = values.Get<LocalDate>("date"),
            Source = values.Get<string?>("source") ?? "",
            Versions = values.Get<IReadOnlyList<TlsVersion>?>("versions") ?? [],
            RsaBits = values.Get<int>("rsaBits"),
            EcBits = values.Get<int>("ecBits"),
            DhBits = values.Get<int>("dhBits"),
            Hashes = values.Get<IReadOnlyList<string>?>("hashes") ?? [],
            Suites = values.Get<IReadOnlyList<ProfileSuite>?>("suites") ?? [],
        },
    };
}
