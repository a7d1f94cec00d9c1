using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.EveryMoment;

/// <summary>
/// Generated plans of some months in which most things repeat: several cycles that keep few, schedules that do not go together, data that is read often, seldom or never,
/// CKDS copies and changes of master keys; now and then something that happens once.
/// </summary>
internal static class RegularPlans
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static Plan Make(Random random)
    {
        var labels = new[] { "DSET.PRIM.A.KEY001", "DSET.PRIM.B.KEY001", "DSET.BACK.A.KEY001" };
        var days = random.Next(40, 120);
        string[] media = ["PRD001", "PRD101", "REC001", "VTS"];
        var policies = Enumerable.Range(1, random.Next(1, 4)).Select(number => Policy(number, media, labels[2], random)).ToList();
        if (random.Next(3) == 0) policies.Add(new BackupPolicy { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC002" }] });
        return new Plan
        {
            Name = "Regular",
            From = From,
            Until = From + Duration.FromDays(days),
            Sites = [new("PROD", SiteKind.Production), new("RECOV", SiteKind.Recovery), new("VAULT", SiteKind.Vault)],
            Arrays = [new("ARRAY-A", "PROD", ["PRD001", "PRD002", "PRD003"]), new("ARRAY-B", "PROD", ["PRD101"]), new("ARRAY-R", "RECOV", ["REC001", "REC002"])],
            Tapes = [new("VTS", "RECOV", TapeKind.Virtual), new("CARTRIDGES", "PROD", TapeKind.Cartridge)],
            KeyStores =
            [
                new()
                {
                    Name = "CKDS", Sites = ["PROD", "RECOV"],
                    MasterKey = new() { Changes = random.Next(3) == 0 ? null : Every(random, 10, 60), RetainedGenerations = random.Next(3), PartsAt = ["VAULT"] },
                    Backups = [.. Enumerable.Range(1, random.Next(1, 3)).Select(number => new CkdsBackup(Every(random, 1, 8), random.Next(1, 8), random.Next(2) == 0 ? "RECOV" : "VAULT") { Name = $"CYCLE{number}" })],
                },
            ],
            Sysplexes =
            [
                new() { Name = "PLEXP", Site = "PROD", KeyStore = "CKDS" },
                new() { Name = "PLEXR", Site = "RECOV", KeyStore = "CKDS", LevelChanges = random.Next(4) == 0 ? [new LevelChange(From + Duration.FromDays(random.Next(5, 40)), new ZosLevel(3, 2))] : [] },
            ],
            Keys = [.. labels.Select((label, place) => Key(label, place, random))],
            Applications = [new("APPL", Criticality.High, "") { Rpo = random.Next(2) == 0 ? null : Period.FromHours(random.Next(10, 200)), Rto = random.Next(2) == 0 ? null : Period.FromMinutes(random.Next(20, 900)) }],
            BackupPolicies = policies,
            DataSets = [.. Enumerable.Range(1, random.Next(1, 4)).Select(number => DataSet(number, labels, policies, random))],
        };
    }

    private static KeyDefinition Key(string label, int place, Random random)
    {
        var key = new KeyDefinition { Label = new(label), KeyStore = "CKDS", Purpose = place == 2 ? KeyPurpose.Backup : KeyPurpose.Primary };
        return random.Next(8) switch
        {
            0 => key with { NewValues = [From + Duration.FromHours(random.Next(100, 700))] },
            1 => key with { Archived = From + Duration.FromHours(random.Next(100, 400)), Recalled = From + Duration.FromHours(random.Next(500, 700)) },
            2 => key with { ActiveUntil = From + Duration.FromHours(random.Next(300, 900)) },
            _ => key,
        };
    }

    private static BackupPolicy Policy(int number, string[] media, string back, Random random)
    {
        var to = media[random.Next(media.Length)];
        BackupStep step = random.Next(4) switch
        {
            0 => new() { Utility = "REPRO", To = to == "VTS" ? "REC001" : to, KeyLabel = random.Next(3) == 0 ? null : new KeyLabel(back) },
            1 => new() { Utility = "ADRDSSU-DUMP", To = "VTS" },
            2 => new() { Utility = "IEBGENER", To = "CARTRIDGES", VaultAt = "VAULT" },
            _ => new() { Utility = "ADRDSSU-COPY", To = to == "VTS" ? "REC001" : to },
        };
        if (step is { Utility: "REPRO", KeyLabel: null }) step = step with { KeyLabel = new KeyLabel(back) };
        return new BackupPolicy { Name = $"POLICY{number}", Schedule = Every(random, 1, 15), Keep = random.Next(1, 6), Steps = [step] };
    }

    private static DataSetDefinition DataSet(int number, string[] labels, List<BackupPolicy> policies, Random random) => new()
    {
        Name = new($"APPL.DATA{number}"),
        Application = "APPL",
        Organisation = DataSetOrganisation.Vsam,
        Volume = random.Next(2) == 0 ? "PRD001" : $"PRD00{random.Next(2, 4)}",
        KeyLabel = random.Next(5) == 0 ? null : new KeyLabel(labels[random.Next(2)]),
        SizeKiB = 16,
        Updates = random.Next(4) == 0 ? null : Every(random, 1, 30),
        Uses = random.Next(3) switch { 0 => null, 1 => Every(random, 1, 4), _ => Every(random, 15, 50) },
        Checks = random.Next(4) == 0 ? Every(random, 10, 40) : null,
        Backups = [.. policies.Where(policy => policy.Schedule is null || random.Next(4) > 0).Select(policy => policy.Name)],
    };

    /// <summary>Every so many days, with a beginning of its own.</summary>
    private static Schedule Every(Random random, int least, int most) => Schedule.Repeating(Period.FromDays(random.Next(least, most)), From + Duration.FromHours(random.Next(1, 60)));
}
