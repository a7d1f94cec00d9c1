using NodaTime;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>A key is lost whose CKDS copies lie under master keys of long ago, or at a site that is gone.</summary>
public class OldCkdsCopyTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly MasterKeyPractice ChangedThrice = new() { Changes = Schedule.On(Hour(10), Hour(12), Hour(14)), PartsAt = ["P"] };

    [Fact]
    public void A_set_that_holds_enough_generations_brings_the_key_back() =>
        Assert.Equal("primary, key PRIM.KEY from KEYS.COPY0001 through a spare domain with retained key parts",
            Outcome(new() { Name = "KEYS", Sites = ["P"], MasterKey = With(3), Backups = [Cycle(null, "P", 1, 1)] }).RouteText);

    [Fact]
    public void A_set_that_holds_too_few_generations_does_not() =>
        Assert.Equal(OutcomeKind.Lost, Outcome(new() { Name = "KEYS", Sites = ["P"], MasterKey = With(2), Backups = [Cycle(null, "P", 1, 1)] }).Kind);

    [Fact]
    public void Retained_parts_are_of_no_use_without_a_spare_domain() =>
        Assert.Equal(OutcomeKind.Lost,
            Outcome(new() { Name = "KEYS", Sites = ["P"], MasterKey = With(3), Backups = [Cycle(null, "P", 1, 1)] }, spareDomain: false).Kind);

    [Fact]
    public void Copies_of_two_cycles_are_told_apart_by_name() =>
        Assert.Equal("primary, key PRIM.KEY from KEYS.NIGHTLY.COPY0003",
            Outcome(new() { Name = "KEYS", Sites = ["P"], Backups = [Cycle("NIGHTLY", "V", 1, 3, 4, 5), Cycle("YEARLY", "V", 1, 1)] }).RouteText);

    [Fact]
    public void Each_cycle_keeps_its_own_copies() =>
        Assert.Equal("primary, key PRIM.KEY from KEYS.YEARLY.COPY0001",
            Outcome(new() { Name = "KEYS", Sites = ["P"], Backups = [Cycle("NIGHTLY", "R", 1, 3, 4, 5), Cycle("YEARLY", "V", 1, 1)] }, lostSite: "R").RouteText);

    private static Instant Hour(int hour) => From + Duration.FromHours(hour);

    private static MasterKeyPractice With(int generations) =>
        ChangedThrice with { PartSets = [new() { Site = "V", Holders = ["ONE", "OTHER"], Generations = generations }] };

    private static CkdsBackup Cycle(string? name, string site, int keep, params int[] hours) =>
        new(Schedule.On([.. hours.Select(Hour)]), keep, site) { Name = name };

    private static DataSetOutcome Outcome(KeyStore store, bool spareDomain = true, string? lostSite = null)
    {
        var label = new KeyLabel("PRIM.KEY");
        var plan = new Plan
        {
            Name = "Old CKDS copies",
            From = From,
            Until = Hour(48),
            Sites = [new("P", SiteKind.Production), new("R", SiteKind.Recovery), new("V", SiteKind.Vault)],
            Arrays = [new("A1", "P", ["PRD001"])],
            KeyStores = [store],
            Sysplexes = [new() { Name = "PLEX", Site = "P", KeyStore = "KEYS", SpareDomain = spareDomain }],
            Keys = [new() { Label = label, KeyStore = "KEYS" }],
            Applications = [new("APPL", Criticality.High, "")],
            DataSets = [new() { Name = new("APPL.DATA"), Application = "APPL", Volume = "PRD001", KeyLabel = label, SizeKiB = 1 }],
        };
        Assert.Empty(PlanValidator.Validate(plan));
        Strike[] lost = lostSite is null ? [] : [On("site-loss", lostSite, 20)];
        var replay = new ReplayCase(plan, [.. lost, On("key-loss", label.Text, 24)]);
        var outcomes = Judges.Emulated(replay);
        Assert.Empty(Judges.Differences(outcomes, Judges.Symbolic(replay)));
        return outcomes[0];
    }

    private static Strike On(string kind, string target, int hour) => new(ThreatCatalogue.Find(kind)!, target, Hour(hour), Discovery.AtOnce);
}
