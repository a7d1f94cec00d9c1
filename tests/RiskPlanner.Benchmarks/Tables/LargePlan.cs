using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Benchmarks.Tables;

/// <summary>A plan of many data sets in few classes, each with a key of its own, the same for the same numbers.</summary>
internal static class LargePlan
{
    private const int Applications = 10;
    private const int Volumes = 2_000;

    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static Plan Of(int dataSets, int classes) => new()
    {
        Name = "A large shop",
        From = From,
        Until = Instant.FromUtc(2026, 12, 31, 0, 0),
        Sites = [new("PROD", SiteKind.Production), new("RECOV", SiteKind.Recovery), new("VAULT", SiteKind.Vault)],
        Arrays = [Array("ARRAY-P", "PROD", 'P'), Array("ARRAY-Q", "PROD", 'Q'), Array("ARRAY-R", "RECOV", 'R')],
        Tapes = [new("CARTS", "PROD", TapeKind.Cartridge), new("VTS", "RECOV", TapeKind.Virtual)],
        KeyStores =
        [
            new()
            {
                Name = "CKDS",
                Sites = ["PROD", "RECOV"],
                MasterKey = new() { Changes = Schedule.Repeating(Period.FromMonths(3), From + Duration.FromDays(30)), PartsAt = ["VAULT"] },
                Backups = [new(Schedule.Repeating(Period.FromDays(1)), 60, "RECOV")],
            },
        ],
        Sysplexes = [new() { Name = "PLEXP", Site = "PROD", KeyStore = "CKDS" }, new() { Name = "PLEXR", Site = "RECOV", KeyStore = "CKDS" }],
        Keys = [.. Enumerable.Range(0, dataSets).Select(number => new KeyDefinition { Label = Label(number), KeyStore = "CKDS" })],
        Applications = [.. Enumerable.Range(0, Applications).Select(number => new BusinessApplication($"APP{number:D2}", Criticality.High, ""))],
        BackupPolicies =
        [
            Policy("TAPE", new BackupStep { Utility = "IEBGENER", To = "CARTS", VaultAt = "VAULT" }),
            Policy("DUMP", new BackupStep { Utility = "ADRDSSU-DUMP", To = "VTS" }),
            Policy("COPY", new BackupStep { Utility = "ADRDSSU-COPY", To = "RV0000" }),
            new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "RV0001" }] },
            Policy("FLASH", new BackupStep { Utility = "FLASHCOPY", To = "PV0000" }),
        ],
        DataSets = [.. Enumerable.Range(0, dataSets).Select(number => DataSet(number, number % classes))],
    };

    // Classes are told apart by policy (5) and by the hour of the update.
    private static DataSetDefinition DataSet(int number, int kind) => new()
    {
        Name = new DataSetName($"PROD.APP{number % Applications:D2}.D{number:D6}"),
        Application = $"APP{number % Applications:D2}",
        Volume = $"PV{number % Volumes:D4}" is "PV0000" ? "PV0001" : $"PV{number % Volumes:D4}",
        KeyLabel = Label(number),
        SizeKiB = 16 + (number % 40),
        Updates = Schedule.Repeating(Period.FromDays(1), From + Duration.FromMinutes(kind)),
        Uses = Schedule.Repeating(Period.FromWeeks(1 + (kind % 40)), From + Duration.FromHours(30)),
        Backups = [new[] { "TAPE", "DUMP", "COPY", "MIRROR", "FLASH" }[kind % 5]],
    };

    private static BackupPolicy Policy(string name, BackupStep step) =>
        new() { Name = name, Schedule = Schedule.Repeating(Period.FromDays(1), From + Duration.FromHours(22)), Keep = 14, Steps = [step] };

    private static DiskArray Array(string name, string site, char letter) =>
        new(name, site, [.. Enumerable.Range(0, Volumes).Select(number => $"{letter}V{number:D4}")]);

    private static KeyLabel Label(int number) => new($"DSET.PRIM.APPL.KEY{number:D6}");
}
