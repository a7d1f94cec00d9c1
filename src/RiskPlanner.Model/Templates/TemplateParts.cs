using NodaTime;

namespace RiskPlanner.Model;

/// <summary>What the templates have in common. Pure.</summary>
internal static class TemplateParts
{
    public static IReadOnlyList<Site> Sites { get; } = [new("PROD", SiteKind.Production), new("RECOV", SiteKind.Recovery), new("VAULT", SiteKind.Vault)];

    /// <summary>Every day at an hour.</summary>
    public static Schedule Daily(Instant from, int hour) => Schedule.Repeating(Period.FromDays(1), from + Duration.FromHours(hour));

    /// <summary>Every week at an hour of its first day.</summary>
    public static Schedule Weekly(Instant from, int hour) => Schedule.Repeating(Period.FromWeeks(1), from + Duration.FromHours(hour));

    /// <summary>
    /// A CKDS whose copies never outlive the master keys whose parts are kept (seed paper, section 6.2.4): the master key
    /// changes each year, copies are kept for 60 days and, once a month, for seven years, and so are the key parts.
    /// </summary>
    public static KeyStore KeyStore(string name, Instant from) => new()
    {
        Name = name,
        Sites = ["PROD", "RECOV"],
        MasterKey = new()
        {
            Changes = Schedule.Repeating(Period.FromYears(1), from + Duration.FromDays(60)),
            RetainedGenerations = 8,
            PartSets =
            [
                new() { Site = "VAULT", Holders = ["First key officer", "Second key officer"], Zone = "MAIN" },
                new() { Site = "RECOV", Holders = ["Third key officer", "Fourth key officer"], Zone = "MAIN" },
            ],
        },
        Backups =
        [
            new(Daily(from, 23), 60, "RECOV") { Name = "DAILY" },
            new(Schedule.Repeating(Period.FromMonths(1), from + Duration.FromHours(1)), 84, "VAULT") { Name = "MONTHLY" },
        ],
        KeyAuthorityLevels = true,
        KgupVerbAuthority = true,
    };

    /// <summary>A key of the seed paper's naming standard (section 6.5).</summary>
    public static KeyDefinition Key(KeyPurpose purpose, string application, string keyStore) => new()
    {
        Label = Label(purpose, application),
        KeyStore = keyStore,
        Purpose = purpose,
    };

    /// <summary>The label of such a key.</summary>
    public static KeyLabel Label(KeyPurpose purpose, string application) =>
        new($"DSET.{(purpose == KeyPurpose.Backup ? "BACK" : "PRIM")}.{application}.KEY001");

    /// <summary>The plan's end: a year after its beginning.</summary>
    public static Instant Until(Instant from) => (from.InUtc().LocalDateTime + Period.FromYears(1)).InUtc().ToInstant();
}
