using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// The smallest plan in which a backup method can be judged: one encrypted or clear data set, production at P, recovery at R,
/// a vault V, one completed backup. Its assumptions are listed, with their names, in docs/threat-tables.md.
/// </summary>
public static class MicroPlan
{
    /// <summary>The data set that is judged.</summary>
    public static DataSetName DataSet { get; } = new("APPL.MASTER");

    /// <summary>The policy of the method.</summary>
    public const string PolicyName = "METHOD";

    /// <summary>When events strike: after the last completed cycle.</summary>
    public static Instant StrikeAt { get; } = Instant.FromUtc(2026, 1, 2, 10, 0);

    /// <summary>When the second of two events strikes where a backup cycle runs between them: half an hour after that cycle.</summary>
    public static Instant LaterStrikeAt { get; } = Instant.FromUtc(2026, 1, 2, 22, 30);

    /// <summary>The label that protects the data set, if it is encrypted.</summary>
    public static KeyLabel PrimaryLabel { get; } = new("DSET.PRIM.APPL.KEY001");

    /// <summary>The PKDS label of the RSA key of dumps that are made under one.</summary>
    public static KeyLabel DumpLabel { get; } = new("DUMP.RSA.APPL.KEY001");

    /// <summary>Makes the plan for a method.</summary>
    public static Plan Of(BackupMethod method, MicroPlanSettings settings) => new()
    {
        Name = $"Micro-plan: {method.Title}",
        From = Instant.FromUtc(2026, 1, 1, 0, 0),
        Until = LastStrike(settings) + Duration.FromHours(2),
        Sites = [new("P", SiteKind.Production), new("R", SiteKind.Recovery), new("V", SiteKind.Vault)],
        Arrays = [new("A1", "P", ["PRIM01", "FLASH1"]), new("A2", "P", ["BACK01"]), new("A3", "R", ["MIRR01", "BACK02"])],
        Tapes = [new("TAPES", "P", TapeKind.Cartridge), .. DrivesEncrypt(method) ? new[] { EncryptedTapes } : []],
        KeyManagers = DrivesEncrypt(method) ? [KeyServer] : [],
        KeyStores = [KeyStore(settings)],
        Sysplexes =
        [
            new() { Name = "PLEXP", Site = "P", KeyStore = "KEYS", Level = settings.Level },
            new() { Name = "PLEXR", Site = "R", KeyStore = "KEYS", Level = settings.Level, MasterKeyLoaded = !settings.KeyStoreAtRisk },
        ],
        Keys = settings.Encrypted ? [new() { Label = PrimaryLabel, KeyStore = "KEYS" }] : [],
        Applications = [new("APPL", Criticality.High, "The application that the method protects")],
        BackupPolicies = [Policy(method, settings)],
        Inventories = settings.HasInventory ? [new() { Name = "HSM-CDS", Kind = InventoryKind.Hsm, On = "FLASH1" }] : [],
        DataSets =
        [
            new()
            {
                Name = DataSet,
                Application = "APPL",
                Volume = "PRIM01",
                KeyLabel = settings.Encrypted ? PrimaryLabel : null,
                // One full block and a second one that is no multiple of 16 bytes.
                SizeKiB = 32,
                Updates = method.WritesUnderWay ? Schedule.On(On(1, 6, 0), On(2, 6, 0), On(2, 9, 45)) : Daily(6),
                // The loss is noticed an hour after the strike: later than any mirror lags.
                Checks = Schedule.On(LastStrike(settings) + Duration.FromHours(1)),
                Backups = [PolicyName],
            },
        ],
    };

    private static bool DrivesEncrypt(BackupMethod method) => method.Steps.Any(step => step.Medium == MethodMedium.EncryptedTape);

    private static TapeStore EncryptedTapes { get; } = new("ENCTAPES", "P", TapeKind.Cartridge) { KeyServer = "ISKLM", KeyLabels = ["Tape_Lbl_20", "Tape_Lbl_21"] };

    private static KeyManager KeyServer { get; } = new() { Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "P", TapeKeys = EncryptedTapes.KeyLabels };

    private static Instant LastStrike(MicroPlanSettings settings) => settings.BackupBetween ? LaterStrikeAt : StrikeAt;

    private static KeyStore KeyStore(MicroPlanSettings settings) => new()
    {
        Name = "KEYS",
        Sites = settings.KeyStoreAtRisk ? ["P"] : ["P", "R"],
        MasterKey = new MasterKeyPractice
        {
            PartsAt = ["P"],
            Changes = settings.KeyRecovery ? Schedule.On(On(1, 23, 0), On(1, 23, 30)) : null,
        },
        Backups = settings.KeyRecovery || settings.KeyStoreAtRisk ? [new CkdsBackup(Schedule.On(On(1, 20, 0)), 10, "P")] : [],
    };

    private static BackupPolicy Policy(BackupMethod method, MicroPlanSettings settings)
    {
        var continuous = BackupUtilities.Find(method.Steps[0].Utility)?.Continuous ?? false;
        return new BackupPolicy
        {
            Name = PolicyName,
            Schedule = continuous ? null : Daily(22),
            Steps = [.. method.Steps.Select(step => Step(step, settings))],
        };
    }

    private static BackupStep Step(MethodStep step, MicroPlanSettings settings) => new()
    {
        Utility = step.Utility,
        To = step.Medium switch
        {
            MethodMedium.Disk => "BACK01",
            MethodMedium.Tape => "TAPES",
            MethodMedium.EncryptedTape => EncryptedTapes.Name,
            MethodMedium.SameArray => "FLASH1",
            MethodMedium.PairedArray => "MIRR01",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Medium, "Not a medium."),
        },
        KeyLabel = settings.Encrypted ? PrimaryLabel : null,
        RsaKeyLabel = BackupUtilities.Find(step.Utility) is { Encryption: DumpEncryption.Rsa } ? DumpLabel : null,
        Lag = step.Lag,
        Withdrawn = step.Withdrawn,
    };

    private static Schedule Daily(int hour) => Schedule.Repeating(Period.FromDays(1), On(1, hour, 0));

    private static Instant On(int day, int hour, int minute) => Instant.FromUtc(2026, 1, day, hour, minute);
}
