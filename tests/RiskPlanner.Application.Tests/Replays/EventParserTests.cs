using RiskPlanner.Application.CutSets.Plans;
using NodaTime;
using RiskPlanner.Application.Replays;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.Tests.Replays;

public class EventParserTests
{
    [Fact]
    public void An_event_with_everything_is_read()
    {
        var strike = Assert.Single(Parse("site-loss target=PROD at=2026-03-01T12:00:00Z discovered=check"));

        Assert.Equal("site-loss", strike.Threat.Kind);
        Assert.Equal("PROD", strike.Target);
        Assert.Equal(Instant.FromUtc(2026, 3, 1, 12, 0), strike.At);
        Assert.Equal(Discovery.Check, strike.Discovery);
    }

    [Fact]
    public void Without_a_time_it_strikes_at_noon_in_the_middle_of_the_horizon() =>
        Assert.Equal(Instant.FromUtc(2026, 4, 1, 12, 0), Assert.Single(Parse("site-loss target=PROD")).At);

    [Fact]
    public void Without_a_word_on_discovery_it_is_noticed_at_the_next_use() =>
        Assert.Equal(Discovery.NextUse, Assert.Single(Parse("ckds-rollback target=CKDS-MAIN")).Discovery);

    [Fact]
    public void An_event_that_is_felt_at_once_is_noticed_at_once_unless_it_is_said_otherwise()
    {
        Assert.Equal(Discovery.AtOnce, Assert.Single(Parse("ransomware target=everything")).Discovery);
        Assert.Equal(Discovery.AtOnce, Assert.Single(Parse("site-loss target=PROD")).Discovery);
        Assert.Equal(Discovery.Check, Assert.Single(Parse("ransomware target=everything discovered=check")).Discovery);
    }

    [Fact]
    public void An_event_that_nobody_acts_on_and_one_that_is_noticed_at_a_moment_are_read()
    {
        Assert.Equal(Discovery.Never, Assert.Single(Parse("site-loss target=PROD discovered=never")).Discovery);
        var strike = Assert.Single(Parse("site-loss target=PROD at=2026-03-01T12:00:00Z discovered=2026-03-02T12:00:00Z"));
        Assert.Equal((Discovery.Time, Instant.FromUtc(2026, 3, 2, 12, 0)), (strike.Discovery, strike.DiscoveredAt));
    }

    [Fact]
    public void An_event_can_be_noticed_after_the_horizon_as_long_as_schedules_run_on()
    {
        var strike = Assert.Single(Parse("site-loss target=PROD at=2026-03-01T12:00:00Z discovered=2026-07-01T12:00:00Z"));

        Assert.True(strike.DiscoveredAt > Sample.Plan.Until);
        Assert.Equal(PlanHorizon.EndOf(Sample.Plan), PlanHorizon.RunOn(Sample.Plan, [strike]).Until);
    }

    [Theory]
    [InlineData("ransomware target=PROD", "PROD", "The plan has no estate of that name.")]
    [InlineData("flood target=PROD", "flood", "There is no such kind of event.")]
    [InlineData("site-loss", "target", "An event needs a target.")]
    [InlineData("site-loss target=", "target", "An event needs a target.")]
    [InlineData("site-loss target=NOWHERE", "NOWHERE", "The plan has no site of that name.")]
    [InlineData("file-corruption target=PAYROLL.NONE", "PAYROLL.NONE", "The plan has no data set of that name.")]
    [InlineData("site-loss target=PROD at=tomorrow", "tomorrow", "That is no time.")]
    [InlineData("site-loss target=PROD at=2026-02-30T12:00:00Z", "2026-02-30T12:00:00Z", "February 2026 has no 30th.")]
    [InlineData("site-loss target=PROD at=2036-01-01T00:00:00Z", "2036-01-01T00:00:00Z", "The time is outside the plan's horizon.")]
    [InlineData("site-loss target=PROD discovered=some-day", "some-day", "There is no such way of discovery.")]
    [InlineData("site-loss target=PROD discovered=2036-01-01T00:00:00Z", "2036-01-01T00:00:00Z", "The time is outside the plan's horizon.")]
    [InlineData("site-loss target=PROD at=2026-03-01T12:00:00Z discovered=2026-03-01T11:00:00Z", "discovered=2026-03-01T11:00:00Z", "Nothing is discovered before it strikes.")]
    [InlineData("site-loss target=PROD loud", "loud", "An event has no such part.")]
    [InlineData("", "", "There is no such kind of event.")]
    public void A_mistake_is_told_with_its_part_and_its_rule(string text, string part, string rule)
    {
        EventParser.Parse(Sample.Plan, [text], out var faults);

        Assert.Contains(faults, fault => fault.Event == text && fault.Part == part && fault.Rule == rule);
    }

    [Fact]
    public void A_slip_over_adjacent_lines_is_read_with_its_lines_and_its_filter()
    {
        var strike = Assert.Single(Parse("adjacent-deletion target=DSET.PRIM.LEDGER.KEY001 lines=3 filter=*.LEDGER.* in=CKDS-MAIN"));

        Assert.Equal((3, "*.LEDGER.*"), (strike.Adjacent!.Lines, strike.Adjacent.Filter!.Value.Text));
    }

    [Fact]
    public void Quotes_in_a_target_are_doubled()
    {
        var store = Sample.Plan.KeyStores[0];
        var plan = Sample.Plan with { KeyStores = [store with { MasterKey = store.MasterKey with { PartSets = [new() { Site = "PROD", Holders = ["Anna \"the key\" Adams"] }] } }, .. Sample.Plan.KeyStores.Skip(1)] };

        var strike = Assert.Single(EventParser.Parse(plan, ["key-holder-loss target=\"Anna \"\"the key\"\" Adams\""], out var faults));

        Assert.Empty(faults);
        Assert.Equal("Anna \"the key\" Adams", strike.Target);
        Assert.Equal(strike, Assert.Single(EventParser.Parse(plan, [strike.ToString()], out _)));
    }

    [Fact]
    public void A_target_with_blanks_stands_in_quotes_and_is_written_so()
    {
        var plan = Sample.Plan with { KeyManagers = [new() { Name = "KEYS", Kind = Model.KeyManagerKind.TapeKeyServer, Site = "PROD", TapeKeys = ["Tape Label 20"] }] };

        var strike = Assert.Single(EventParser.Parse(plan, ["private-key-loss  target=\"Tape Label 20\" discovered=at-once"], out var faults));

        Assert.Empty(faults);
        Assert.Equal("Tape Label 20", strike.Target);
        Assert.Equal("private-key-loss target=\"Tape Label 20\"", strike.ToString());
    }

    [Fact]
    public void A_deletion_is_somebodys() =>
        Assert.Equal("PAYUSERS", Assert.Single(Parse("key-deletion target=DSET.PRIM.PAYROLL.KEY001 by=PAYUSERS")).By);

    [Fact]
    public void A_destruction_is_some_persons()
    {
        var plan = Sample.Plan with { People = [new() { Name = "A. Adams" }] };
        const string text = "key-destruction target=DSET.PRIM.PAYROLL.KEY001 by=\"A. Adams\"";

        var strike = Assert.Single(EventParser.Parse(plan, [text], out var faults));

        Assert.Empty(faults);
        Assert.Equal("A. Adams", strike.By);
        Assert.Equal(text, strike.ToString());
        Assert.Equal(text, new PlanEventRecord(strike.Threat.Kind, strike.Target) { By = strike.By }.Text);
        Assert.Empty(EventParser.Parse(plan, ["key-destruction target=DSET.PRIM.PAYROLL.KEY001 by=Nobody"], out var unknown));
        Assert.Equal(("Nobody", "This must be a person of the plan."), (Assert.Single(unknown).Part, unknown[0].Rule));
    }

    [Fact]
    public void A_copy_is_struck_by_its_policy() =>
        Assert.Equal("DAILY-REPRO", Assert.Single(Parse("copy-loss target=PAYROLL.MASTER.EMPLOYEE policy=DAILY-REPRO")).Policy);

    [Theory]
    [InlineData("adjacent-deletion target=DSET.PRIM.LEDGER.KEY001", "lines", "The event needs the number of lines that the slip goes over.")]
    [InlineData("adjacent-deletion target=DSET.PRIM.LEDGER.KEY001 lines=0", "0", "A slip goes over a number of lines.")]
    [InlineData("adjacent-deletion target=DSET.PRIM.LEDGER.KEY001 lines=1001", "1001", "A slip goes over a number of lines.")]
    [InlineData("adjacent-deletion target=DSET.PRIM.LEDGER.KEY001 lines=2 filter=*BACK*", "*BACK*", "The filter does not show DSET.PRIM.LEDGER.KEY001, at which the slip begins.")]
    [InlineData("adjacent-deletion target=DSET.PRIM.LEDGER.KEY001 lines=2 in=OTHER", "in=OTHER", "That key store does not have the label.")]
    [InlineData("key-loss target=DSET.PRIM.LEDGER.KEY001 lines=2", "lines=2", "An event has no such part.")]
    [InlineData("key-deletion target=DSET.PRIM.PAYROLL.KEY001 by=*", "*", "This must be a RACF user or group of 1 to 8 characters A-Z 0-9 # $ @.")]
    [InlineData("key-loss target=DSET.PRIM.PAYROLL.KEY001 by=PAYUSERS", "by=PAYUSERS", "An event has no such part.")]
    [InlineData("volume-rollback target=PRD001 at=2026-03-01T12:00:00Z as-of=2026-03-02T12:00:00Z", "as-of=2026-03-02T12:00:00Z", "What is put back is of before the event.")]
    [InlineData("volume-rollback target=PRD001 as-of=2025-03-02T12:00:00Z", "2025-03-02T12:00:00Z", "The time is outside the plan's horizon.")]
    [InlineData("volume-failure target=PRD001 as-of=2026-03-02T12:00:00Z", "as-of=2026-03-02T12:00:00Z", "An event has no such part.")]
    [InlineData("copy-loss target=PAYROLL.MASTER.EMPLOYEE policy=NONE", "policy=NONE", "The data set has no backup cycles of that policy.")]
    [InlineData("copy-loss target=PAYROLL.MASTER.EMPLOYEE policy=MIRROR", "policy=MIRROR", "The data set has no backup cycles of that policy.")]
    [InlineData("data-set-deletion target=PAYROLL.MASTER.EMPLOYEE policy=DAILY-REPRO", "policy=DAILY-REPRO", "An event has no such part.")]
    [InlineData("site-loss target=PROD in=CKDS-MAIN", "in=CKDS-MAIN", "Only a key label is struck in a key store.")]
    public void A_mistake_about_what_some_events_alone_have_is_told_with_its_part_and_its_rule(string text, string part, string rule)
    {
        EventParser.Parse(Sample.Plan, [text], out var faults);

        Assert.Contains(faults, fault => fault.Part == part && fault.Rule == rule);
    }

    [Fact]
    public void Every_mistake_of_every_event_is_told_at_once()
    {
        EventParser.Parse(Sample.Plan, ["flood target=X", "site-loss target=NOWHERE at=x discovered=y"], out var faults);

        Assert.Equal(4, faults.Count);
    }

    private static IReadOnlyList<Strike> Parse(string text)
    {
        var strikes = EventParser.Parse(Sample.Plan, [text], out var faults);
        Assert.Empty(faults);
        return strikes;
    }
}
