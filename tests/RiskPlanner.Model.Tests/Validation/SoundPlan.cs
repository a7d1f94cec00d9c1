using NodaTime;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Model.Tests;

/// <summary>A sound plan; tests change one thing in it.</summary>
internal static class SoundPlan
{
    public static Schedule Daily { get; } = Schedule.Repeating(Period.FromDays(1));

    public static Plan Sound { get; } = new()
    {
        Name = "Sound",
        From = Instant.FromUtc(2026, 1, 1, 0, 0),
        Until = Instant.FromUtc(2026, 12, 31, 0, 0),
        Sites = [new("PROD", SiteKind.Production), new("RECOV", SiteKind.Recovery), new("VAULT", SiteKind.Vault)],
        Arrays = [new("ARRAY-P", "PROD", ["PRD001", "PRD002"]), new("ARRAY-R", "RECOV", ["REC001"])],
        Tapes = [new("POOL", "PROD", TapeKind.Cartridge), new("VTS", "RECOV", TapeKind.Virtual)],
        KeyStores = [KeyStore("CKDS", "PROD"), KeyStore("OTHER", "RECOV")],
        Sysplexes =
        [
            new() { Name = "PLEX1", Site = "PROD", KeyStore = "CKDS" },
            new() { Name = "PLEX2", Site = "RECOV", KeyStore = "OTHER" },
        ],
        Keys =
        [
            new() { Label = new("PRIM.KEY"), KeyStore = "CKDS" },
            new() { Label = new("BACK.KEY"), KeyStore = "CKDS", Purpose = KeyPurpose.Backup },
            new() { Label = new("FAR.KEY"), KeyStore = "OTHER" },
        ],
        Applications = [new("PAYROLL", Criticality.Vital, "")],
        BackupPolicies = [Policy("DAILY", Step("REPRO", "REC001"))],
        DataSets = [DataSet("PAY.MASTER", "DAILY")],
    };

    public static DataSetDefinition DataSet(string name, params string[] backups) =>
        new() { Name = new(name), Application = "PAYROLL", Volume = "PRD001", KeyLabel = new("PRIM.KEY"), Backups = backups };

    /// <summary>A key store about which there is nothing to advise: copies and key parts lie elsewhere.</summary>
    public static KeyStore KeyStore(string name, string site) =>
        new() { Name = name, Sites = [site], Backups = [new(Daily, 30, "VAULT")], MasterKey = new() { PartsAt = ["VAULT"] } };

    public static BackupStep Step(string utility, string to) => new() { Utility = utility, To = to };

    public static BackupPolicy Policy(string name, params BackupStep[] steps) =>
        new()
        {
            Name = name,
            Steps = steps,
            Schedule = steps.Any(step => BackupUtilities.Find(step.Utility)?.Continuous == true) ? null : Daily,
        };

    /// <summary>The plan with one policy and the first data set under it.</summary>
    public static Plan Under(BackupPolicy policy) => Sound with { BackupPolicies = [policy], DataSets = [DataSet("PAY.MASTER", policy.Name)] };

    /// <summary>Asserts that the plan has no fault.</summary>
    public static void AssertSound(Plan plan) => Assert.Empty(PlanValidator.Validate(plan));

    /// <summary>The plan with its first key store changed.</summary>
    public static Plan WithStore(Func<KeyStore, KeyStore> change) => PlanBuilder.From(Sound).WithStore(change).Plan;

    /// <summary>The plan with its first key changed.</summary>
    public static Plan WithKey(Func<KeyDefinition, KeyDefinition> change) => PlanBuilder.From(Sound).WithKey(change).Plan;

    /// <summary>The plan with its data set changed.</summary>
    public static Plan WithDataSet(Func<DataSetDefinition, DataSetDefinition> change) => PlanBuilder.From(Sound).WithDataSet(change).Plan;

    /// <summary>The plan with its first sysplex changed.</summary>
    public static Plan WithSysplex(Func<Sysplex, Sysplex> change) => PlanBuilder.From(Sound).WithSysplex(change).Plan;

    /// <summary>The only fault of the plan.</summary>
    public static PlanFault OnlyFault(Plan plan) => Assert.Single(PlanValidator.Validate(plan));

    /// <summary>Asserts that the plan has one fault, with this path, value, rule and expectation.</summary>
    public static void AssertFault(Plan plan, string path, string value, string rule, string expected) =>
        Assert.Equal(new PlanFault(path, value, rule, expected), OnlyFault(plan));
}
