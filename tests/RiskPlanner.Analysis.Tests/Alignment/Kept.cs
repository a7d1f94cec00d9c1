using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Analysis.Tests.Alignment;

/// <summary>
/// A plan of ten years with one data set: CKDS copies daily for 60 days, a master-key change every 15th of March, and a yearly
/// use on the 1st of July.
/// </summary>
internal static class Kept
{
    public static readonly KeyLabel Label = new("DSET.PRIM.HISTORY.KEY001");

    public static Plan Plan { get; } = new()
    {
        Name = "Ten years",
        From = Day(2020, 1, 1),
        Until = Day(2030, 1, 1),
        Sites = [new("PROD", SiteKind.Production)],
        Arrays = [new("A1", "PROD", ["PRD001", "PRD002"])],
        Tapes = [new("CARTS", "PROD", TapeKind.Cartridge)],
        KeyStores = [new() { Name = "CKDS", Sites = ["PROD"], MasterKey = new() { Changes = Yearly(3, 15) }, Backups = [Daily(60)] }],
        Sysplexes = [new() { Name = "PLEX", Site = "PROD", KeyStore = "CKDS", SpareDomain = false }],
        Keys = [new() { Label = Label, KeyStore = "CKDS" }, new() { Label = new("DSET.BACK.HISTORY.KEY001"), KeyStore = "CKDS" }],
        Applications = [new("HISTORY", Criticality.High, "")],
        DataSets = [new() { Name = new("HISTORY.YEARS"), Application = "HISTORY", Volume = "PRD001", KeyLabel = Label, Uses = Yearly(7, 1) }],
    };

    public static Instant Day(int year, int month, int day) => Instant.FromUtc(year, month, day, 0, 0);

    public static Schedule Yearly(int month, int day) => Schedule.Repeating(Period.FromYears(1), Day(2020, month, day));

    public static CkdsBackup Daily(int keep) => new(Schedule.Repeating(Period.FromDays(1)), keep, "PROD") { Name = "DAILY" };

    public static CkdsBackup Monthly(int keep) => new(Schedule.Repeating(Period.FromMonths(1)), keep, "PROD") { Name = "MONTHLY" };

    public static Plan WithStore(Func<KeyStore, KeyStore> change) => PlanBuilder.From(Plan).WithStore(change).Plan;

    public static Plan WithDataSet(Func<DataSetDefinition, DataSetDefinition> change) => PlanBuilder.From(Plan).WithDataSet(change).Plan;
}
