using NodaTime;
using static RiskPlanner.Model.TemplateParts;

namespace RiskPlanner.Model;

/// <summary>
/// Two data centres: Metro Mirror for the loss of one, FlashCopy for quick returns, copies under other keys for what mirrors
/// pass on: lost keys and damaged data (seed paper, table 2).
/// </summary>
internal static class TwoSitesMirrored
{
    public static Plan Make(string name, Instant from) => new()
    {
        Name = name,
        Description = "Two data centres with mirrored disks. What a mirror does not help against, copies under other keys do.",
        From = from,
        Until = Until(from),
        Sites = Sites,
        Arrays = [new("ARRAY-P", "PROD", ["PRD001", "PRD002"]), new("ARRAY-R", "RECOV", ["REC001"]), new("ARRAY-B", "RECOV", ["BCK001"])],
        KeyStores = [KeyStore("CKDS-MAIN", from)],
        Sysplexes =
        [
            new() { Name = "PLEXPROD", Site = "PROD", KeyStore = "CKDS-MAIN" },
            new() { Name = "PLEXRECV", Site = "RECOV", KeyStore = "CKDS-MAIN" },
        ],
        Keys = [.. Applications.SelectMany(application => new[] { Key(KeyPurpose.Primary, application, "CKDS-MAIN"), Key(KeyPurpose.Backup, application, "CKDS-MAIN") })],
        Applications =
        [
            new("CORE", Criticality.Vital, "") { Rpo = Period.Zero, Rto = Period.FromHours(4) },
            new("BILLING", Criticality.High, "") { Rpo = Period.FromDays(1), Rto = Period.FromDays(1) },
        ],
        BackupPolicies =
        [
            new() { Name = "MIRROR", AppliesTo = [new("**")], Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] },
            new() { Name = "FLASH", Schedule = Daily(from, 12), Keep = 2, AppliesTo = [new("CORE.**")], Steps = [new() { Utility = "FLASHCOPY", To = "PRD002" }] },
            .. Applications.Select(application => Copies(application, from)),
        ],
        DataSets =
        [
            DataSet("CORE", "ACCOUNTS", from) with { Organisation = DataSetOrganisation.Db2, Opens = Weekly(from, 5) },
            DataSet("CORE", "EVENTS", from),
            DataSet("BILLING", "INVOICES", from) with { Organisation = DataSetOrganisation.Vsam },
        ],
    };

    private static IReadOnlyList<string> Applications { get; } = ["CORE", "BILLING"];

    private static BackupPolicy Copies(string application, Instant from) => new()
    {
        Name = $"COPY-{application}",
        Schedule = Daily(from, 22),
        Keep = 30,
        AppliesTo = [new($"{application}.**")],
        Steps = [new() { Utility = "REPRO", To = "BCK001", KeyLabel = Label(KeyPurpose.Backup, application) }],
    };

    private static DataSetDefinition DataSet(string application, string qualifier, Instant from) => new()
    {
        Name = new($"{application}.{qualifier}.DATA"),
        Application = application,
        Volume = "PRD001",
        KeyLabel = Label(KeyPurpose.Primary, application),
        Updates = Daily(from, 18),
        Uses = Daily(from, 8),
    };
}
