using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Application.Tests.Replays;

/// <summary>Replays of the sample plan over its whole half-year.</summary>
public class ReplayServiceTests
{
    [Fact]
    public void A_rarely_used_data_set_dies_with_a_key_whose_loss_is_noticed_after_the_last_CKDS_copy_with_it_is_dropped()
    {
        var outcome = OutcomeOf("HISTORY.YEARS.CLOSED", "key-loss target=DSET.PRIM.HISTORY.KEY001 at=2026-02-01T12:00:00Z");

        Assert.Equal(OutcomeKind.Lost, outcome.Outcome);
        Assert.Contains("from a CKDS copy: key not found (60)", outcome.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_loss_noticed_at_once_is_mended_from_a_CKDS_copy()
    {
        var outcome = OutcomeOf("HISTORY.YEARS.CLOSED", "key-loss target=DSET.PRIM.HISTORY.KEY001 at=2026-02-01T12:00:00Z discovered=at-once");

        Assert.Equal(OutcomeKind.Recovered, outcome.Outcome);
        Assert.Equal("primary, key DSET.PRIM.HISTORY.KEY001 from CKDS-MAIN.COPY0031", outcome.Route);
    }

    [Fact]
    public void A_backup_under_a_twin_label_does_not_survive_the_destruction_of_the_value()
    {
        var outcome = OutcomeOf("LEDGER.POSTINGS.CURRENT", "key-destruction target=DSET.PRIM.LEDGER.KEY001");

        Assert.Equal(OutcomeKind.Lost, outcome.Outcome);
    }

    [Fact]
    public void A_backup_under_a_key_of_its_own_does_and_the_clear_tape_does_too()
    {
        Assert.Equal("DAILY-REPRO", RouteSeries(OutcomeOf("PAYROLL.MASTER.EMPLOYEE", "key-destruction target=DSET.PRIM.PAYROLL.KEY001")));
        Assert.True(OutcomeOf("LEDGER.BALANCE.QUARTER", "key-destruction target=DSET.PRIM.LEDGER.KEY001").FromClearCopy);
    }

    [Fact]
    public void A_lost_production_site_is_survived_on_the_mirror_with_the_newest_data()
    {
        var outcome = OutcomeOf("PAYROLL.MASTER.EMPLOYEE", "site-loss target=PROD at=2026-03-02T12:00:00Z discovered=at-once");

        Assert.Equal("METRO-MIRROR copy on REC001", outcome.Route);
        Assert.Equal(Duration.Zero, outcome.Age);
    }

    [Fact]
    public void A_site_loss_that_is_noticed_at_a_check_lets_the_jobs_of_its_sysplex_stand_still()
    {
        var replay = Run("site-loss target=PROD at=2026-03-02T12:00:00Z discovered=check", 1);

        Assert.Single(replay.Log, line => line is { Action: "schedule", Target: "PLEXPROD" });
        Assert.Equal(OutcomeKind.Recovered, replay.Outcomes[0].Outcome);
    }

    [Fact]
    public void An_archived_key_is_an_outage_and_says_what_ends_it()
    {
        var outcome = OutcomeOf("HISTORY.YEARS.CLOSED", "key-archived target=DSET.PRIM.HISTORY.KEY001");

        Assert.Equal(OutcomeKind.Unavailable, outcome.Outcome);
        Assert.Equal("Recall the key record DSET.PRIM.HISTORY.KEY001 (ICSF option 5.5).", outcome.EndedBy);
    }

    [Fact]
    public void Corruption_that_is_noticed_late_outlives_the_generations_that_were_sound()
    {
        // Weekly dumps, five generations: after seven weeks every one of them is of the corrupted data set.
        var late = OutcomeOf("LEDGER.RATES.DAILY", "file-corruption target=LEDGER.RATES.DAILY at=2026-02-01T12:00:00Z discovered=check");

        Assert.Equal(OutcomeKind.Lost, late.Outcome);
        Assert.Contains("content is no version that was committed before the damage", late.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recovery_comes_with_its_runbook_and_how_long_it_takes()
    {
        var outcome = OutcomeOf("HISTORY.YEARS.CLOSED", "key-loss target=DSET.PRIM.HISTORY.KEY001 at=2026-02-01T12:00:00Z discovered=at-once");

        Assert.Equal(Duration.FromMinutes(45), outcome.Takes);
        Assert.Equal(["Key administrator", "Recoverer"], outcome.Runbook!.Steps.Select(step => step.Actor));
    }

    [Fact]
    public void A_loss_says_of_each_route_what_it_would_have_needed()
    {
        var outcome = OutcomeOf("HISTORY.YEARS.CLOSED", "key-destruction target=DSET.PRIM.HISTORY.KEY001");

        Assert.Null(outcome.Takes);
        Assert.Empty(outcome.Runbook!.Steps);
        Assert.Contains(outcome.Runbook.NotTaken, route => route.Needs == "a repository whose masks cover the label");
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        Assert.Equal(BytesOf(seed: 1), BytesOf(seed: 1));
        Assert.NotEqual(BytesOf(seed: 1), BytesOf(seed: 2));
    }

    private static byte[] BytesOf(ulong seed) => DocumentJson.Write(Run("disk-failure target=DS8K-A", seed));

    private static OutcomeRecord OutcomeOf(string dataSet, string text) => Run(text, 1).Outcomes.Single(outcome => outcome.DataSet == dataSet);

    private static string RouteSeries(OutcomeRecord outcome) => outcome.Route.Split(" of ")[1].Split(' ')[0];

    private static ReplayDocument Run(string text, ulong seed)
    {
        var strikes = EventParser.Parse(Sample.Plan, [text], out var faults);
        Assert.Empty(faults);
        return new ReplayService().Run(Sample.Plan, "hash", strikes, seed, "2026-11-21");
    }
}
