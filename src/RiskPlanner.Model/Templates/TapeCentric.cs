using NodaTime;
using static RiskPlanner.Model.TemplateParts;

namespace RiskPlanner.Model;

/// <summary>
/// Backups on tape: dumps on a virtual tape server at the other site, and cartridges in a vault that z/OS 3.2 encrypts under
/// a key of their own (z/OS facts, 1.2). Below that level they would lie there in clear.
/// </summary>
internal static class TapeCentric
{
    public static Plan Make(string name, Instant from) => new()
    {
        Name = name,
        Description = "Backups on tape: dumps for damage and lost disks, encrypted cartridges in a vault for lost keys and the loss of a site.",
        From = from,
        Until = Until(from),
        Sites = Sites,
        Arrays = [new("ARRAY-P", "PROD", ["PRD001"]), new("ARRAY-R", "RECOV", ["REC001"])],
        Tapes = [new("VTS-R", "RECOV", TapeKind.Virtual), new("CARTRIDGES", "PROD", TapeKind.Cartridge)],
        KeyStores = [KeyStore("CKDS-MAIN", from)],
        Sysplexes =
        [
            new() { Name = "PLEXPROD", Site = "PROD", Level = new(3, 2), KeyStore = "CKDS-MAIN" },
            new() { Name = "PLEXRECV", Site = "RECOV", Level = new(3, 2), KeyStore = "CKDS-MAIN" },
        ],
        Keys = [Key(KeyPurpose.Primary, "BATCH", "CKDS-MAIN"), Key(KeyPurpose.Backup, "BATCH", "CKDS-MAIN")],
        Applications = [new("BATCH", Criticality.High, "") { Rpo = Period.FromDays(7) }],
        BackupPolicies =
        [
            new() { Name = "NIGHTLY-DUMP", Schedule = Daily(from, 22), Keep = 14, AppliesTo = [new("BATCH.**")], Steps = [new() { Utility = "ADRDSSU-DUMP", To = "VTS-R" }] },
            new()
            {
                Name = "WEEKLY-TAPE",
                Schedule = Weekly(from, 26),
                Keep = 13,
                AppliesTo = [new("BATCH.**")],
                Steps = [new() { Utility = "IEBGENER", To = "CARTRIDGES", KeyLabel = Label(KeyPurpose.Backup, "BATCH"), VaultAt = "VAULT" }],
            },
        ],
        DataSets = [DataSet("BATCH.INPUT.DAILY", from), DataSet("BATCH.RESULT.DAILY", from) with { Retention = Period.FromDays(14) }],
    };

    private static DataSetDefinition DataSet(string name, Instant from) => new()
    {
        Name = new(name),
        Application = "BATCH",
        Volume = "PRD001",
        KeyLabel = Label(KeyPurpose.Primary, "BATCH"),
        Updates = Daily(from, 18),
        Uses = Daily(from, 8),
    };
}
