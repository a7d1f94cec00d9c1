using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

/// <summary>A small sound plan, in which every key is used as its label says.</summary>
internal static class SomePlan
{
    public const string Primary = "DSET.PRIM.PAYROLL.KEY001";
    public const string Backup = "DSET.BACK.PAYROLL.KEY001";

    public static Plan Sound { get; } = Checked(new Plan
    {
        Name = "Small",
        From = Instant.FromUtc(2026, 1, 1, 0, 0),
        Until = Instant.FromUtc(2026, 12, 31, 0, 0),
        Sites = [new Site("PROD", SiteKind.Production)],
        Arrays = [new DiskArray("DS8K", "PROD", ["PRD001", "PRD002"])],
        KeyStores = [new KeyStore { Name = "CKDS", Sites = ["PROD"] }],
        Sysplexes = [new Sysplex { Name = "PLEX", Site = "PROD", KeyStore = "CKDS", Level = new ZosLevel(3, 1) }],
        Keys = [Key(Primary, KeyPurpose.Primary), Key(Backup, KeyPurpose.Backup)],
        Applications = [new BusinessApplication("PAYROLL", Criticality.High, "")],
        BackupPolicies = [Policy("DAILY", "REPRO", Backup)],
        DataSets = [DataSet("PAYROLL.MASTER", Primary, "DAILY")],
    });

    public static KeyDefinition Key(string label, KeyPurpose purpose) => new() { Label = new KeyLabel(label), KeyStore = "CKDS", Purpose = purpose };

    public static BackupPolicy Policy(string name, string utility, string? label) => new()
    {
        Name = name,
        Schedule = Schedule.Repeating(Period.FromDays(1)),
        Keep = 14,
        Steps = [new BackupStep { Utility = utility, To = "PRD002", KeyLabel = label is null ? null : new KeyLabel(label) }],
    };

    public static DataSetDefinition DataSet(string name, string label, params string[] policies) =>
        new() { Name = new DataSetName(name), Application = "PAYROLL", Volume = "PRD001", KeyLabel = new KeyLabel(label), Backups = policies };

    /// <summary>A data set that comes under another label at midnight of a day in February 2026.</summary>
    public static DataSetDefinition MovedTo(this DataSetDefinition dataSet, string label, int day = 1) =>
        dataSet with { LabelChanges = [.. dataSet.LabelChanges, new LabelChange(Instant.FromUtc(2026, 2, day, 0, 0), new KeyLabel(label), LabelChangeKind.Copy)] };

    /// <summary>The same plan with copies whose label a RACF profile gives.</summary>
    public static Plan WithLabelOfCopiesByProfile(this Plan plan, string label) => plan with
    {
        DataSetProfiles = [.. plan.DataSetProfiles, new DataSetProfile { Profile = new DataSetMask("PAYROLL.BACKUP.**"), DataKey = new KeyLabel(label) }],
        BackupPolicies = [.. plan.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => step with { KeyLabel = null, Name = new DataSetMask("PAYROLL.BACKUP.**") })] })],
    };

    /// <summary>The labels of a plan's keys.</summary>
    public static IEnumerable<string> LabelsOf(Plan plan) => plan.Keys.Select(key => key.Label.Text);

    public static Plan Checked(Plan plan)
    {
        Assert.Empty(PlanValidator.Validate(plan));
        return plan;
    }
}
