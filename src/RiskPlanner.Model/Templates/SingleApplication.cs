using NodaTime;
using static RiskPlanner.Model.TemplateParts;

namespace RiskPlanner.Model;

/// <summary>The seed paper's single application as it recommends it: copies by access methods, under keys of their own.</summary>
internal static class SingleApplication
{
    public static Plan Make(string name, Instant from) => new()
    {
        Name = name,
        Description = "One application. Its data sets are copied to another site each night, and encrypted again under a key of their own.",
        From = from,
        Until = Until(from),
        Sites = Sites,
        Arrays = [new("ARRAY-P", "PROD", ["PRD001"]), new("ARRAY-R", "RECOV", ["REC001"])],
        KeyStores = [KeyStore("CKDS-MAIN", from)],
        Sysplexes =
        [
            new() { Name = "PLEXPROD", Site = "PROD", KeyStore = "CKDS-MAIN" },
            new() { Name = "PLEXRECV", Site = "RECOV", KeyStore = "CKDS-MAIN" },
        ],
        Keys = [Key(KeyPurpose.Primary, "APPL", "CKDS-MAIN"), Key(KeyPurpose.Backup, "APPL", "CKDS-MAIN")],
        Applications = [new("APPL", Criticality.High, "") { Rpo = Period.FromDays(1) }],
        BackupPolicies =
        [
            new()
            {
                Name = "NIGHTLY",
                Schedule = Daily(from, 22),
                Keep = 14,
                AppliesTo = [new("APPL.**")],
                Steps = [new() { Utility = "REPRO", To = "REC001", KeyLabel = Label(KeyPurpose.Backup, "APPL") }],
            },
        ],
        DataSets =
        [
            DataSet("APPL.MASTER.DATA", from) with { Organisation = DataSetOrganisation.Vsam },
            DataSet("APPL.DETAIL.DATA", from),
        ],
    };

    private static DataSetDefinition DataSet(string name, Instant from) => new()
    {
        Name = new(name),
        Application = "APPL",
        Volume = "PRD001",
        KeyLabel = Label(KeyPurpose.Primary, "APPL"),
        Updates = Daily(from, 18),
        Uses = Daily(from, 8),
    };
}
