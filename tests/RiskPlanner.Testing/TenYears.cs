using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Testing;

/// <summary>A sound plan of ten years of daily operations: ten data sets, each written, read and copied every day.</summary>
public static class TenYears
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>The plan; always the same.</summary>
    public static Plan Plan { get; } = new()
    {
        Name = "Ten years",
        From = From,
        Until = Instant.FromUtc(2036, 1, 1, 0, 0),
        Sites = [new("PROD", SiteKind.Production), new("RECOV", SiteKind.Recovery), new("VAULT", SiteKind.Vault)],
        Arrays = [new("ARRAY-P", "PROD", ["PRD001"]), new("ARRAY-R", "RECOV", ["REC001"])],
        Tapes = [new("VTS", "RECOV", TapeKind.Virtual)],
        KeyStores =
        [
            new KeyStore
            {
                Name = "CKDS",
                Sites = ["PROD", "RECOV"],
                MasterKey = new MasterKeyPractice { Changes = Schedule.Repeating(Period.FromYears(1), Instant.FromUtc(2026, 7, 1, 6, 0)), RetainedGenerations = 2, PartsAt = ["VAULT"] },
                Backups = [new CkdsBackup(Daily(23), 60, "RECOV")],
            },
        ],
        Sysplexes = [new Sysplex { Name = "PLEXP", Site = "PROD", KeyStore = "CKDS" }, new Sysplex { Name = "PLEXR", Site = "RECOV", KeyStore = "CKDS" }],
        Keys = [new KeyDefinition { Label = new KeyLabel("DSET.PRIM.KEY001"), KeyStore = "CKDS" }],
        Applications = [new BusinessApplication("APPL", Criticality.High, "")],
        BackupPolicies = [new BackupPolicy { Name = "DAILY", Schedule = Daily(22), Keep = 30, Steps = [new BackupStep { Utility = "ADRDSSU-DUMP", To = "VTS" }] }],
        DataSets = [.. Enumerable.Range(1, 10).Select(number => new DataSetDefinition
        {
            Name = new DataSetName($"APPL.DATA.SET{number:00}"),
            Application = "APPL",
            Volume = "PRD001",
            KeyLabel = new KeyLabel("DSET.PRIM.KEY001"),
            SizeKiB = 1,
            Updates = Daily(18),
            Uses = Daily(8),
            Backups = ["DAILY"],
        })],
    };

    private static Schedule Daily(int hour) => Schedule.Repeating(Period.FromDays(1), From + Duration.FromHours(hour));
}
