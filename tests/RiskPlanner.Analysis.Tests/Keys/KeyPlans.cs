using NodaTime;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Tests.Keys;

/// <summary>A small plan for tests of keys: one data set PAY.MASTER under the label PRIM, and what a test adds.</summary>
internal static class KeyPlans
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static readonly KeyLabel Prim = new("PRIM");

    public static readonly KeyLabel Back = new("BACK");

    public static Plan Bare { get; } = new()
    {
        Name = "Test",
        From = Start,
        Until = Start + Duration.FromDays(100),
        Sites = [new Site("P", SiteKind.Production)],
        Arrays = [new DiskArray("A1", "P", ["V1"]), new DiskArray("A2", "P", ["V2"])],
        Tapes = [new TapeStore("T1", "P", TapeKind.Cartridge)],
        KeyStores = [new KeyStore { Name = "K", Sites = ["P"] }],
        Sysplexes = [new Sysplex { Name = "PLEX", Site = "P", KeyStore = "K" }],
        Keys = [Key(Prim), Key(Back) with { Purpose = KeyPurpose.Backup }],
        Applications = [new BusinessApplication("PAY", Criticality.Vital, "")],
        DataSets = [DataSet("PAY.MASTER")],
    };

    public static KeyDefinition Key(KeyLabel label) => new() { Label = label, KeyStore = "K" };

    public static DataSetDefinition DataSet(string name) => new() { Name = new DataSetName(name), Application = "PAY", Volume = "V1", KeyLabel = Prim };

    public static BackupStep Step(string utility, KeyLabel? label = null, string to = "V2") => new() { Utility = utility, To = to, KeyLabel = label };

    /// <summary>The plan with a policy over all data sets.</summary>
    public static Plan With(params BackupStep[] steps) => Bare with
    {
        BackupPolicies = [new BackupPolicy { Name = "DAILY", Keep = 7, Steps = steps, AppliesTo = [new DataSetMask("**")] }],
    };

    public static KeyUse UseOf(Plan plan, KeyLabel label, Instant? moment = null) =>
        new KeyDependence(plan, new BackupCoverage(plan), moment ?? Start).Of(label);
}
