using NodaTime;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Two sysplexes share a key store; the coprocessor of the second one is zeroised.</summary>
public class SharedKeyStoreTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void A_live_CKDS_that_the_other_sysplex_works_with_is_not_replaced_and_data_is_read_there()
    {
        var outcomes = Outcomes(Store(), ["REC001", "PRD001"], MasterKeyLoss);

        Assert.Equal((OutcomeKind.Recovered, "primary at PLEX1"), (outcomes[0].Kind, outcomes[0].RouteText));
        Assert.Equal(OutcomeKind.Intact, outcomes[1].Kind);
    }

    [Fact]
    public void A_key_that_only_the_OLD_register_of_the_other_sysplex_opens_is_restored_there()
    {
        // Key parts bring the CURRENT master key back to PLEX2; OLD, which the CKDS copy is under, is in PLEX1 only.
        var store = Store(ckdsCopyHour: 5) with { MasterKey = new() { Changes = Schedule.On(From + Duration.FromHours(10)), PartsAt = ["P"] } };
        var outcomes = Outcomes(store, ["REC001", "PRD001"], On("key-loss", Label.Text, 24), MasterKeyLoss);

        // The same key store serves both: to read at PLEX1 takes less than to bring the coprocessor of PLEX2 back.
        Assert.Equal("primary at PLEX1, key STORE1.PRIM.KEY1 from STORE1.COPY0001", outcomes[0].RouteText);
        Assert.Equal("primary, key STORE1.PRIM.KEY1 from STORE1.COPY0001", outcomes[1].RouteText);
    }

    [Fact]
    public void A_recovery_key_is_generated_once_for_a_key_store()
    {
        var outcomes = Outcomes(Store(), ["PRD001", "REC001", "PRD001"], On("key-destruction", Label.Text, 36), MasterKeyLoss);

        Assert.All(outcomes, outcome => Assert.True(outcome.FromClearCopy, outcome.ToString()));
    }

    private static KeyLabel Label { get; } = new("STORE1.PRIM.KEY1");

    private static Strike MasterKeyLoss { get; } = On("master-key-loss", "PLEX2", 48);

    private static Strike On(string kind, string target, int hour) =>
        new(ThreatCatalogue.Find(kind)!, target, From + Duration.FromHours(hour), Discovery.AtOnce);

    private static KeyStore Store(int? ckdsCopyHour = null) => new()
    {
        Name = "STORE1",
        Sites = ["P", "R"],
        Backups = ckdsCopyHour is { } hour ? [new CkdsBackup(Schedule.On(From + Duration.FromHours(hour)), 1, "P")] : [],
    };

    private static IReadOnlyList<DataSetOutcome> Outcomes(KeyStore store, IReadOnlyList<string> volumes, params Strike[] strikes)
    {
        var plan = new Plan
        {
            Name = "A shared key store",
            From = From,
            Until = From + Duration.FromDays(4),
            Sites = [new("P", SiteKind.Production), new("R", SiteKind.Recovery)],
            Arrays = [new("A1", "P", ["PRD001"]), new("A3", "R", ["REC001"])],
            Tapes = [new("CARTS", "P", TapeKind.Cartridge)],
            KeyStores = [store],
            Sysplexes = [new() { Name = "PLEX1", Site = "P", KeyStore = "STORE1" }, new() { Name = "PLEX2", Site = "R", KeyStore = "STORE1" }],
            Keys = [new() { Label = Label, KeyStore = "STORE1" }],
            Applications = [new("APPL", Criticality.High, "")],
            // Below z/OS 3.2, what an access method writes to tape lies there in clear.
            BackupPolicies = [new() { Name = "TAPE", Schedule = Schedule.On(From + Duration.FromHours(3)), Steps = [new() { Utility = "REPRO", To = "CARTS" }] }],
            DataSets = [.. volumes.Select((volume, index) => new DataSetDefinition
            {
                Name = new DataSetName($"APPL.DATA{index + 1}"),
                Application = "APPL",
                Volume = volume,
                KeyLabel = Label,
                SizeKiB = 1,
                Backups = strikes.Any(strike => strike.Threat.Kind == "key-destruction") ? ["TAPE"] : [],
            })],
        };
        Assert.Empty(PlanValidator.Validate(plan));
        var replay = new ReplayCase(plan, strikes);
        var outcomes = Judges.Emulated(replay);
        Assert.Empty(Judges.Differences(outcomes, Judges.Symbolic(replay)));
        return outcomes;
    }
}
