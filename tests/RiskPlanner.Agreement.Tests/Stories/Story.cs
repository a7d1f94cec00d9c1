using NodaTime;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>
/// A small estate of four days that tests change: one data set at P, a recovery site R with a sysplex on the same key store,
/// a vault V with key parts. What is replayed on it is replayed in both worlds, which must agree.
/// </summary>
internal sealed class Story
{
    public static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static KeyLabel Label { get; } = new("DSET.PRIM.APPL.KEY001");

    public Plan Plan { get; init; } = Estate;

    /// <summary>So many hours after the plan's start.</summary>
    public static Instant At(int hour) => From + Duration.FromHours(hour);

    public static Strike On(string kind, string target, int hour) => new(ThreatCatalogue.Find(kind)!, target, At(hour), Discovery.AtOnce);

    public Story WithKey(Func<KeyDefinition, KeyDefinition> change) => new() { Plan = Plan with { Keys = [change(Plan.Keys[0])] } };

    public Story WithStore(Func<KeyStore, KeyStore> change) => new() { Plan = Plan with { KeyStores = [change(Plan.KeyStores[0])] } };

    public Story WithStores(Func<KeyStore, KeyStore> change) => new() { Plan = Plan with { KeyStores = [.. Plan.KeyStores.Select(change)] } };

    public Story WithDataSet(Func<DataSetDefinition, DataSetDefinition> change) => new() { Plan = Plan with { DataSets = [change(Plan.DataSets[0])] } };

    public Story WithCkdsCopyAt(int hour) =>
        WithStore(store => store with { Backups = [new CkdsBackup(Schedule.On(At(hour)), 1, "V")] });

    /// <summary>With more data sets, changed from the first one.</summary>
    public Story WithOthers(params Func<DataSetDefinition, DataSetDefinition>[] changes) =>
        new() { Plan = Plan with { DataSets = [Plan.DataSets[0], .. changes.Select(change => change(Plan.DataSets[0]))] } };

    /// <summary>Backups by dump to cartridges, each of them carried to the vault.</summary>
    public Story WithDumpsAt(int keep, params int[] hours) => new()
    {
        Plan = Plan with
        {
            BackupPolicies =
            [
                new()
                {
                    Name = "DUMP",
                    Schedule = Schedule.On([.. hours.Select(At)]),
                    Keep = keep,
                    Steps = [new() { Utility = "ADRDSSU-DUMP", To = "CARTS", VaultAt = "V" }],
                },
            ],
            DataSets = [Plan.DataSets[0] with { Backups = ["DUMP"] }],
        },
    };

    /// <summary>What becomes of the data set, in both worlds alike.</summary>
    public DataSetOutcome Outcome(params Strike[] strikes) => Assert.Single(Outcomes(strikes));

    /// <summary>What becomes of each data set, in both worlds alike.</summary>
    public IReadOnlyList<DataSetOutcome> Outcomes(params Strike[] strikes)
    {
        Assert.Empty(PlanValidator.Validate(Plan));
        var replay = new ReplayCase(Plan, strikes);
        var outcomes = Judges.Emulated(replay);
        Assert.Empty(Judges.Differences(outcomes, Judges.Symbolic(replay)));
        return outcomes;
    }

    private static Plan Estate { get; } = new()
    {
        Name = "A story",
        From = From,
        Until = From + Duration.FromDays(4),
        Sites = [new("P", SiteKind.Production), new("R", SiteKind.Recovery), new("V", SiteKind.Vault)],
        Arrays = [new("A1", "P", ["PRD001"]), new("A3", "R", ["REC001"])],
        Tapes = [new("CARTS", "P", TapeKind.Cartridge)],
        KeyStores = [new() { Name = "STORE", Sites = ["P", "R"], MasterKey = new() { PartsAt = ["V"] } }],
        Sysplexes = [new() { Name = "PLEX1", Site = "P", KeyStore = "STORE" }, new() { Name = "PLEX2", Site = "R", KeyStore = "STORE" }],
        Keys = [new() { Label = Label, KeyStore = "STORE" }],
        Applications = [new("APPL", Criticality.High, "")],
        DataSets = [new() { Name = new DataSetName("APPL.DATA"), Application = "APPL", Volume = "PRD001", KeyLabel = Label, SizeKiB = 1 }],
    };
}
