using NodaTime;
using RiskPlanner.Agreement.Tests.Stories;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.TimeGoesOn;

/// <summary>Who notices first, and what goes on between events, on a small estate of four days (docs/theory/replay.md).</summary>
public class NoticeStoryTests
{
    private static readonly KeyLabel Back = new("DSET.BACK.APPL.KEY001");

    [Fact]
    public void A_key_is_missed_by_whoever_opens_something_under_it_first()
    {
        var story = Seldom.WithOthers(dataSet => dataSet with { Name = new("APPL.OFTEN"), Uses = Every(6) });
        var notice = Notice(story, On("key-loss", Story.Label.Text, 10, Discovery.NextUse));

        Assert.Equal((Story.At(12), NoticedBy.Use, "APPL.OFTEN"), (notice.At, notice.By, notice.Through?.Text));
    }

    [Fact]
    public void Wrong_content_is_seen_by_who_reads_it_alone()
    {
        var story = Seldom.WithOthers(dataSet => dataSet with { Name = new("APPL.OFTEN"), Uses = Every(6) });
        var notice = Notice(story, On("file-corruption", "APPL.DATA", 10, Discovery.NextUse));

        Assert.Equal((Story.At(80), NoticedBy.Use), (notice.At, notice.By));
    }

    [Fact]
    public void What_is_kept_open_misses_its_key_at_the_next_OPEN_and_is_updated_until_then()
    {
        var story = new Story().WithDataSet(dataSet => dataSet with { Uses = Every(6), Updates = Every(6), Opens = Schedule.On(Story.At(50)) });
        var result = Run(story, ReplayChoices.Usual, On("key-destruction", Story.Label.Text, 10, Discovery.NextUse));

        Assert.Equal((Story.At(50), NoticedBy.Open), (result.Notices[0].At, result.Notices[0].By));
        Assert.Equal(OutcomeKind.Lost, result.Outcomes[0].Kind);
    }

    [Fact]
    public void What_is_kept_open_cannot_be_deleted()
    {
        var story = new Story().WithDataSet(dataSet => dataSet with { Opens = Schedule.On(Story.At(50)) });
        var result = Run(story, ReplayChoices.Usual, On("data-set-deletion", "APPL.DATA", 10, Discovery.NextUse));

        Assert.NotNull(result.Notices[0].NoEffect);
        Assert.Equal(OutcomeKind.Intact, result.Outcomes[0].Kind);
    }

    [Fact]
    public void After_an_IPL_who_kept_it_open_opens_it_anew_and_misses_the_key()
    {
        var story = new Story().WithDataSet(dataSet => dataSet with { Uses = Every(6), Opens = Schedule.On(Story.At(90)) });
        var result = Run(story, ReplayChoices.Usual, On("key-deletion", Story.Label.Text, 10, Discovery.NextUse), On("ipl", "PLEX1", 20, Discovery.AtOnce));

        Assert.Equal((Story.At(20), NoticedBy.Open), (result.Notices[0].At, result.Notices[0].By));
    }

    [Fact]
    public void A_backup_that_writes_under_a_key_misses_it()
    {
        var notice = Notice(Backed("REPRO", named: true), On("key-loss", Back.Text, 10, Discovery.NextUse));

        Assert.Equal((Story.At(14), NoticedBy.Job, "APPL.DATA"), (notice.At, notice.By, notice.Through?.Text));
    }

    [Theory]
    [InlineData("ADRDSSU-COPY", true, NoticedBy.Job)]
    [InlineData("ADRDSSU-COPY", false, NoticedBy.None)]
    [InlineData("HSM-BACKUP", true, NoticedBy.None)]
    public void A_missing_data_set_fails_the_job_that_names_it_alone(string utility, bool named, NoticedBy by) =>
        Assert.Equal(by, Notice(Backed(utility, named), On("data-set-deletion", "APPL.DATA", 10, Discovery.NextUse)).By);

    [Fact]
    public void What_nobody_acts_on_is_noticed_by_nobody_and_what_is_noticed_at_a_moment_then()
    {
        Assert.Equal(NoticedBy.None, Notice(Seldom, On("key-loss", Story.Label.Text, 10, Discovery.Never)).By);
        var notice = Notice(Seldom, On("key-loss", Story.Label.Text, 10, Discovery.Time) with { DiscoveredAt = Story.At(33) });
        Assert.Equal((Story.At(33), NoticedBy.Event), (notice.At, notice.By));
    }

    [Fact]
    public void A_mirror_that_is_suspended_notices_at_once_whoever_comes_next()
    {
        var notices = new[] { "P", "R" }.Select(site => Notice(Mirrored, On("site-loss", site, 10, Discovery.NextUse)));
        Assert.All(notices, notice => Assert.Equal((Story.At(10), NoticedBy.Event, "APPL.DATA"), (notice.At, notice.By, notice.Through?.Text)));
        // It carries wrong content as any other, and says nothing of what lies on neither of its media.
        Assert.Equal((Story.At(80), NoticedBy.Use), Notice(Mirrored, On("file-corruption", "APPL.DATA", 10, Discovery.NextUse)) is var wrong ? (wrong.At, wrong.By) : default);
        Assert.Equal(NoticedBy.None, Notice(Mirrored, On("site-loss", "V", 10, Discovery.NextUse)).By);
        // Without a mirror the next use notices.
        Assert.Equal((Story.At(80), NoticedBy.Use), Notice(Seldom, On("disk-failure", "A1", 10, Discovery.NextUse)) is var lost ? (lost.At, lost.By) : default);
    }

    [Theory]
    [InlineData(Discovery.NextUse)]
    [InlineData(Discovery.Check)]
    public void A_mirror_that_takes_over_is_what_notices_and_jobs_go_on_from_it_at_once(Discovery discovery)
    {
        var result = Run(Mirrored, new ReplayChoices { Between = Between.All }, On("disk-failure", "A1", 30, discovery), On("file-corruption", "APPL.DATA", 90, Discovery.AtOnce));

        Assert.Equal((Story.At(30), NoticedBy.Event), (result.Notices[0].At, result.Notices[0].By));
        Assert.Equal((Story.At(30), RouteKind.Copy), (result.Discoveries[0].At, result.Discoveries[0].Outcome.Route!.Kind));
    }

    [Fact]
    public void A_mirror_that_was_suspended_before_says_nothing_again()
    {
        var result = Run(Mirrored, new ReplayChoices { Between = Between.JobsAlone }, On("site-loss", "R", 10, Discovery.NextUse), On("disk-failure", "A1", 30, Discovery.NextUse));

        Assert.Equal([(Story.At(10), NoticedBy.Event), (Story.At(80), NoticedBy.Use)], result.Notices.Select(notice => (notice.At!.Value, notice.By)));
    }

    [Fact]
    public void History_goes_on_from_the_version_that_was_restored()
    {
        // A dump each 12 hours; corruption at 30, found by the update of 36; back from the dump of 26 at 37:15; jobs go on; the array fails at 70.
        var story = new Story { Plan = Updated.Plan };
        var result = Run(story, new ReplayChoices { Between = Between.All }, On("file-corruption", "APPL.DATA", 30, Discovery.NextUse), On("disk-failure", "A1", 70, Discovery.AtOnce));

        Assert.Equal([Story.At(36), Story.At(70)], result.Discoveries.Select(discovery => discovery.At));
        Assert.All(result.Discoveries, discovery => Assert.Equal(discovery.At + discovery.Outcome.Takes, discovery.DoneAt));
        var (first, second) = (result.Discoveries[0].Outcome, result.Discoveries[1].Outcome);
        Assert.Equal(Story.At(24), first.CommittedAt);
        // The dump of 62 holds the update of 60, which was made after the recovery.
        Assert.Equal(Story.At(60), second.CommittedAt);
        Assert.Equal(0, second.LostUpdates);
    }

    [Fact]
    public void Where_nothing_happens_between_events_no_copy_is_taken_there_and_nothing_is_recovered()
    {
        var result = Run(Updated, new ReplayChoices { Between = Between.Nothing }, On("file-corruption", "APPL.DATA", 30, Discovery.NextUse), On("disk-failure", "A1", 70, Discovery.AtOnce));

        Assert.Empty(result.Discoveries);
        Assert.Equal(Story.At(24), result.Outcomes[0].CommittedAt);
    }

    [Fact]
    public void A_key_that_is_put_back_in_time_is_there_when_the_next_event_strikes()
    {
        var story = Updated.WithCkdsCopyAt(5);
        Strike[] strikes = [On("key-loss", Story.Label.Text, 30, Discovery.NextUse), On("ckds-loss", "STORE", 90, Discovery.Never)];
        var result = Run(story, new ReplayChoices { Between = Between.All }, strikes);

        Assert.Equal(OutcomeKind.Recovered, result.Discoveries[0].Outcome.Kind);
        Assert.NotNull(result.Discoveries[0].DoneAt);
    }

    [Fact]
    public void Losses_of_one_moment_are_looked_at_before_the_first_of_them_is_mended()
    {
        var story = Updated.WithCkdsCopyAt(5).WithOthers(other => other with { Name = new("APPL.OTHER") });
        var result = Run(story, new ReplayChoices { Between = Between.All }, On("key-deletion", Story.Label.Text, 30, Discovery.AtOnce), On("refresh", "STORE", 90, Discovery.AtOnce));

        Assert.Equal([Story.At(30), Story.At(30)], result.Discoveries.Select(discovery => discovery.At));
        Assert.All(result.Outcomes, outcome => Assert.Equal((OutcomeKind.Recovered, Story.At(30)), (outcome.Kind, outcome.DamagedAt)));
    }

    [Fact]
    public void Where_recoverers_have_to_look_again_the_time_before_counts_against_the_RTO()
    {
        var story = Updated.WithCkdsCopyAt(5).WithOthers(other => other with { Name = new("APPL.OTHER") });
        var asked = new Story { Plan = story.Plan with { Applications = [story.Plan.Applications[0] with { Rto = Period.FromHours(6) }] } };
        // RACF is restored in 4:15 hours; meanwhile the key is deleted, so that nothing can be read then.
        var result = Run(asked, new ReplayChoices { Between = Between.All }, On("racf-loss", "STORE", 30, Discovery.AtOnce), On("key-deletion", Story.Label.Text, 32, Discovery.NextUse));

        Assert.Equal(4, result.Discoveries.Count);
        Assert.All(result.Outcomes, outcome => Assert.Equal((Duration.FromMinutes(255), false), (outcome.Waited, outcome.Targets.RtoMet)));
        Assert.All(result.Outcomes, outcome => Assert.True(outcome.Takes < Duration.FromHours(6)));
    }

    [Fact]
    public void A_job_that_may_not_read_a_key_in_any_night_notices_nothing_when_it_is_gone()
    {
        var plan = new Story().Plan;
        var story = new Story
        {
            Plan = plan with
            {
                Keys = [.. plan.Keys, plan.Keys[0] with { Label = Back, Purpose = KeyPurpose.Backup }],
                KeyProfiles = [new() { Profile = new(Story.Label.Text), Readers = ["APPLJOB", "RECOV"] }, new() { Profile = new(Back.Text), Readers = ["BACKUP", "RECOV"] }],
                Applications = [new("APPL", Criticality.High, "") { RunsAs = "APPLJOB" }],
                Recoverers = ["RECOV"],
                BackupPolicies = [new() { Name = "NIGHTLY", RunsAs = "BACKUP", Schedule = Schedule.On(Story.At(12), Story.At(40)), Steps = [new() { Utility = "REPRO", To = "REC001", KeyLabel = Back }] }],
                DataSets = [plan.DataSets[0] with { Backups = ["NIGHTLY"], Updates = null, Checks = null, Uses = Schedule.On(Story.At(20), Story.At(60)) }],
            },
        };

        Assert.Equal((Story.At(60), NoticedBy.Use), At(Notice(story, On("key-deletion", Story.Label.Text, 30, Discovery.NextUse))));
        // Whoever may, notices.
        var allowed = new Story { Plan = story.Plan with { KeyProfiles = [story.Plan.KeyProfiles[0] with { Readers = ["APPLJOB", "RECOV", "BACKUP"] }, story.Plan.KeyProfiles[1]] } };
        Assert.Equal((Story.At(40), NoticedBy.Job), At(Notice(allowed, On("key-deletion", Story.Label.Text, 30, Discovery.NextUse))));

        static (Instant?, NoticedBy) At(EventNotice notice) => (notice.At, notice.By);
    }

    [Theory]
    [InlineData(Discovery.AtOnce, OutcomeKind.Intact)]
    [InlineData(Discovery.NextUse, OutcomeKind.Intact)]
    // The other system has it in storage still.
    [InlineData(Discovery.Never, OutcomeKind.Recovered)]
    public void A_CKDS_that_is_gone_on_disk_is_written_there_from_storage_once_somebody_notices(Discovery discovery, OutcomeKind expected)
    {
        // Copied daily from hour 5 on, with a key that is younger than the only copy that is kept at the time: an IPL would lose it.
        var story = Updated.WithStore(store => store with { Backups = [new CkdsBackup(Schedule.Repeating(Period.FromHours(24), Story.At(5)), 1, "V")] })
            .WithKey(key => key with { CreatedAt = Story.At(6) }).WithDataSet(dataSet => dataSet with { CreatedAt = Story.At(7) });
        var result = Run(story, new ReplayChoices { Between = Between.All }, On("ckds-corruption", "STORE", 20, discovery), On("ipl", story.Plan.Sysplexes[0].Name, 90, Discovery.NextUse));

        Assert.Equal(expected, result.Outcomes[0].Kind);
    }

    [Theory]
    [InlineData(Discovery.AtOnce, OutcomeKind.Recovered)]
    [InlineData(Discovery.NextUse, OutcomeKind.Recovered)]
    [InlineData(Discovery.Never, OutcomeKind.Lost)]
    public void A_key_that_copies_alone_are_under_is_put_back_once_somebody_notices(Discovery discovery, OutcomeKind expected)
    {
        // The copies go on under it, and the CKDS copy of hour 60 no longer has what was deleted at hour 30.
        var story = Backed("REPRO", named: true).WithStore(store => store with { Backups = [new CkdsBackup(Schedule.On(Story.At(5), Story.At(60)), 1, "V")] });
        var result = Run(story, new ReplayChoices { Between = Between.All }, On("key-deletion", Back.Text, 30, discovery), On("disk-failure", "A1", 70, Discovery.AtOnce));

        Assert.Equal(expected, result.Outcomes[0].Kind);
    }

    /// <summary>Dumps at 14 and 26, updates at 12, 18 and 24: version 5 is of 24, version 3 of 12.</summary>
    [Theory]
    [InlineData("copy-loss", Discovery.AtOnce, 5)]
    [InlineData("copy-corruption", Discovery.AtOnce, 5)]
    [InlineData("copy-loss", Discovery.NextUse, 3)]
    [InlineData("copy-loss", Discovery.Never, 3)]
    public void A_copy_that_is_lost_is_made_again_where_the_event_says_when_it_is_noticed(string kind, Discovery discovery, int expected)
    {
        var result = Run(Updated, new ReplayChoices { Between = Between.All }, On(kind, "APPL.DATA", 27, discovery), On("data-set-deletion", "APPL.DATA", 29, Discovery.AtOnce));

        Assert.Equal((OutcomeKind.Recovered, expected), (result.Outcomes[0].Kind, result.Outcomes[0].Version));
        // Where nothing happens between events, nobody makes anything again.
        Assert.Equal(3, Run(Updated, new ReplayChoices { Between = Between.Nothing }, On(kind, "APPL.DATA", 27, discovery), On("data-set-deletion", "APPL.DATA", 29, Discovery.AtOnce)).Outcomes[0].Version);
    }

    [Fact]
    public void It_takes_an_hour_and_what_strikes_sooner_finds_none() => Assert.Equal(
        3, Run(Updated, new ReplayChoices { Between = Between.All }, On("copy-loss", "APPL.DATA", 28, Discovery.AtOnce), On("data-set-deletion", "APPL.DATA", 28, Discovery.AtOnce)).Outcomes[0].Version);

    [Theory]
    [InlineData(Discovery.AtOnce, OutcomeKind.Recovered)]
    [InlineData(Discovery.Never, OutcomeKind.Lost)]
    public void A_CKDS_copy_that_is_lost_is_made_again_too(Discovery discovery, OutcomeKind expected)
    {
        var story = new Story().WithStore(store => store with { Backups = [new CkdsBackup(Schedule.On(Story.At(5)), 1, "V")] });
        var result = Run(story, new ReplayChoices { Between = Between.All }, On("ckds-copy-loss", "STORE", 20, discovery), On("key-loss", Story.Label.Text, 30, Discovery.AtOnce));

        Assert.Equal(expected, result.Outcomes[0].Kind);
    }

    [Fact]
    public void A_cartridge_that_never_arrives_is_written_again()
    {
        var story = new Story().WithDumpsAt(keep: 3, 12, 24);
        Assert.Equal(24, LastDump(Discovery.AtOnce));
        Assert.Equal(12, LastDump(Discovery.Never));

        double LastDump(Discovery discovery)
        {
            var copy = Run(story, new ReplayChoices { Between = Between.All }, On("transport-loss", "DUMP", 26, discovery), On("data-set-deletion", "APPL.DATA", 40, Discovery.AtOnce)).Outcomes[0].Route!.Copy!;
            return copy.Generation * 12;
        }
    }

    [Fact]
    public void What_is_lost_stays_lost()
    {
        var story = Updated;
        var result = Run(story, new ReplayChoices { Between = Between.All }, On("key-destruction", Story.Label.Text, 30, Discovery.AtOnce), On("file-corruption", "APPL.DATA", 60, Discovery.AtOnce));

        Assert.Equal(OutcomeKind.Lost, Assert.Single(result.Discoveries).Outcome.Kind);
        Assert.Equal(OutcomeKind.Lost, result.Outcomes[0].Kind);
    }

    [Fact]
    public void Recoverers_restore_by_the_policy_that_is_chosen()
    {
        var both = Updated.Plan with
        {
            BackupPolicies = [.. Updated.Plan.BackupPolicies, Updated.Plan.BackupPolicies[0] with { Name = "OTHER", Schedule = Schedule.On(Story.At(3)), Steps = [new() { Utility = "IEBGENER", To = "REC001", KeyLabel = Story.Label }] }],
            DataSets = [Updated.Plan.DataSets[0] with { Backups = ["DUMP", "OTHER"] }],
        };
        var result = Run(new Story { Plan = both }, new ReplayChoices { RestoreBy = "OTHER" }, On("data-set-deletion", "APPL.DATA", 40, Discovery.AtOnce));

        Assert.Equal("OTHER", result.Outcomes[0].Route?.Copy?.Policy.Name);
    }

    private static Story Seldom { get; } = new Story().WithDataSet(dataSet => dataSet with { Uses = Schedule.On(Story.At(80)) }).WithCkdsCopyAt(5);

    private static Story Mirrored { get; } = new Story
    {
        Plan = Seldom.Plan with
        {
            BackupPolicies = [new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }],
            DataSets = [Seldom.Plan.DataSets[0] with { Backups = ["MIRROR"] }],
        },
    };

    private static Story Updated { get; } = new Story
    {
        Plan = new Story().Plan with
        {
            BackupPolicies = [new() { Name = "DUMP", Schedule = Schedule.Repeating(Period.FromHours(12), Story.At(2)), Keep = 9, Steps = [new() { Utility = "ADRDSSU-DUMP", To = "REC001" }] }],
            DataSets = [new Story().Plan.DataSets[0] with { Updates = Every(6), Backups = ["DUMP"] }],
        },
    };

    private static Story Backed(string utility, bool named)
    {
        var plan = new Story().Plan;
        return new()
        {
            Plan = plan with
            {
                Keys = [.. plan.Keys, new() { Label = Back, KeyStore = "STORE", Purpose = KeyPurpose.Backup }],
                BackupPolicies =
                [
                    new()
                    {
                        Name = "COPY",
                        Schedule = Schedule.Repeating(Period.FromHours(12), Story.At(2)),
                        Steps = [new() { Utility = utility, To = "REC001", KeyLabel = utility == "REPRO" ? Back : null }],
                        AppliesTo = named ? [] : [new DataSetMask("APPL.**")],
                    },
                ],
                DataSets = [plan.DataSets[0] with { Backups = named ? ["COPY"] : [] }],
            },
        };
    }

    private static Schedule Every(int hours) => Schedule.Repeating(Period.FromHours(hours), Story.From);

    private static Strike On(string kind, string target, int hour, Discovery discovery) => Story.On(kind, target, hour) with { Discovery = discovery };

    private static EventNotice Notice(Story story, Strike strike) => Run(story, ReplayChoices.Usual, strike).Notices[0];

    /// <summary>A replay on the emulator, whose outcomes, discoveries and notices are those of the world of tokens.</summary>
    private static ReplayResult Run(Story story, ReplayChoices choices, params Strike[] strikes)
    {
        Assert.Empty(PlanValidator.Validate(story.Plan));
        var emulated = new ReplayEngine(new EmulatedWorldFactory()).Run(story.Plan, strikes, seed: 1, choices: choices);
        var symbolic = new ReplayEngine(new SymbolicWorldFactory()).Run(story.Plan, strikes, seed: 1, choices: choices);
        Assert.Equal(symbolic.Outcomes, emulated.Outcomes);
        Assert.Equal(symbolic.Discoveries.Select(discovery => (discovery.At, discovery.Outcome, discovery.DoneAt)), emulated.Discoveries.Select(discovery => (discovery.At, discovery.Outcome, discovery.DoneAt)));
        Assert.Equal(symbolic.Notices, emulated.Notices);
        return emulated;
    }
}
