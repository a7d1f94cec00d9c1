using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Tests.Classes;

/// <summary>A plan of two data sets that differ in name, size and key label only, to be changed in one thing.</summary>
internal static class Alike
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static Plan Plan { get; } = new()
    {
        Name = "Two alike",
        From = From,
        Until = From + Duration.FromDays(30),
        Sites = [new("P", SiteKind.Production)],
        Arrays = [new("A1", "P", ["PRD001", "PRD002"]), new("A2", "P", ["PRD101"])],
        Tapes = [new("CARTS", "P", TapeKind.Cartridge)],
        KeyStores = [new() { Name = "CKDS", Sites = ["P"] }],
        Sysplexes = [new() { Name = "PLEX", Site = "P", KeyStore = "CKDS" }],
        Keys = [.. Enumerable.Range(1, 4).Select(number => new KeyDefinition { Label = new($"KEY{number}"), KeyStore = "CKDS" })],
        Applications = [new("APPL", Criticality.High, ""), new("OTHER", Criticality.Low, "")],
        BackupPolicies = [Weekly("ONE", "KEY3"), Weekly("TWO", "KEY4")],
        DataSets = [DataSet("APPL.FIRST", 64, "KEY1", "ONE"), DataSet("APPL.SECOND", 8, "KEY2", "TWO")],
    };

    public static Plan WithSecond(Func<DataSetDefinition, DataSetDefinition> change) =>
        Plan with { DataSets = [Plan.DataSets[0], change(Plan.DataSets[1])] };

    public static Plan WithKey(string label, Func<KeyDefinition, KeyDefinition> change) =>
        Plan with { Keys = [.. Plan.Keys.Select(key => key.Label.Text == label ? change(key) : key)] };

    public static Plan WithSecondPolicy(Func<BackupPolicy, BackupPolicy> change) =>
        Plan with { BackupPolicies = [Plan.BackupPolicies[0], change(Plan.BackupPolicies[1])] };

    private static BackupPolicy Weekly(string name, string label) => new()
    {
        Name = name,
        Schedule = Schedule.Repeating(Period.FromWeeks(1)),
        Steps = [new() { Utility = "REPRO", To = "PRD002", KeyLabel = new KeyLabel(label) }],
    };

    private static DataSetDefinition DataSet(string name, int size, string label, string policy) => new()
    {
        Name = new(name),
        Application = "APPL",
        Volume = "PRD001",
        KeyLabel = new KeyLabel(label),
        SizeKiB = size,
        Updates = Schedule.Repeating(Period.FromDays(1)),
        Backups = [policy],
    };
}
