using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>What befalls copies: the newest is unreadable, cartridges never arrive, cycles write nothing, everything online is overwritten.</summary>
public class CopyStoryTests
{
    private readonly Story _story = new Story().WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(20)) }).WithDumpsAt(keep: 2, 12, 36);

    [Fact]
    public void What_storage_spoils_below_the_IO_path_is_whole_on_a_mirror_and_spoilt_in_later_dumps()
    {
        var spoilt = Story.On("storage-corruption", "APPL.DATA", 30) with { Discovery = Discovery.NextUse };
        var byProgram = Story.On("file-corruption", "APPL.DATA", 30) with { Discovery = Discovery.NextUse };

        Assert.Equal((OutcomeKind.Recovered, OutcomeKind.Lost), (Backed("METRO-MIRROR", null).Outcome(spoilt).Kind, Backed("METRO-MIRROR", null).Outcome(byProgram).Kind));
        Assert.Equal(OutcomeKind.Recovered, Backed("ADRDSSU-DUMP", 20).Outcome(spoilt).Kind);
        Assert.Equal(OutcomeKind.Lost, Backed("ADRDSSU-DUMP", 40).Outcome(spoilt).Kind);

        static Story Backed(string utility, int? hour)
        {
            var plan = new Story().Plan;
            return new()
            {
                Plan = plan with
                {
                    BackupPolicies = [new() { Name = "COPY", Schedule = hour is { } at ? Schedule.On(Story.At(at)) : null, Steps = [new() { Utility = utility, To = "REC001" }] }],
                    DataSets = [plan.DataSets[0] with { Backups = ["COPY"], Updates = null, Uses = Schedule.On(Story.At(60)) }],
                },
            };
        }
    }

    [Fact]
    public void When_the_newest_copy_is_unreadable_the_one_before_it_is_brought_back()
    {
        var outcome = _story.Outcome(Story.On("copy-loss", "APPL.DATA", 48), VolumeFailure);

        Assert.Equal("ADRDSSU-DUMP copy 1 of DUMP on CARTS", outcome.RouteText);
    }

    [Fact]
    public void Of_two_policies_the_copy_of_the_one_that_is_named_is_struck()
    {
        var policies = _story.Plan.BackupPolicies;
        var story = new Story
        {
            Plan = _story.Plan with
            {
                BackupPolicies = [.. policies, policies[0] with { Name = "OTHER", Keep = 1, Schedule = Schedule.On(Story.At(40)) }],
                DataSets = [_story.Plan.DataSets[0] with { Backups = ["DUMP", "OTHER"] }],
            },
        };

        Assert.Equal("ADRDSSU-DUMP copy 2 of DUMP on CARTS", story.Outcome(Story.On("copy-loss", "APPL.DATA", 48) with { Policy = "OTHER" }, VolumeFailure).RouteText);
        Assert.Equal("ADRDSSU-DUMP copy 1 of OTHER on CARTS", story.Outcome(Story.On("copy-loss", "APPL.DATA", 48) with { Policy = "DUMP" }, VolumeFailure).RouteText);
    }

    [Fact]
    public void Cartridges_that_never_arrive_are_the_newest_ones_that_were_carried()
    {
        var outcome = _story.Outcome(Story.On("transport-loss", "DUMP", 48), VolumeFailure);

        Assert.Equal("ADRDSSU-DUMP copy 1 of DUMP on CARTS", outcome.RouteText);
    }

    [Fact]
    public void A_cartridge_in_the_vault_is_fetched_first() => Assert.Equal(
        [RecoveryAction.FetchCartridge, RecoveryAction.BringBackCopy, RecoveryAction.ReadData],
        _story.Outcome(VolumeFailure).Runbook.Steps.Select(step => step.Action));

    [Fact]
    public void A_job_that_fails_silently_goes_on_dropping_the_copies_that_are_good()
    {
        Assert.Equal(OutcomeKind.Recovered, _story.Outcome(Story.On("backup-failure", "DUMP", 24), VolumeFailure).Kind);
        Assert.Equal(OutcomeKind.Lost, _story.WithDumpsAt(keep: 1, 12, 36).Outcome(Story.On("backup-failure", "DUMP", 24), VolumeFailure).Kind);
    }

    [Fact]
    public void Ransomware_leaves_what_was_carried_to_the_vault()
    {
        Assert.StartsWith("ADRDSSU-DUMP copy 2", _story.Outcome(Story.On("ransomware", "everything", 48)).RouteText, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Lost, new Story().Outcome(Story.On("ransomware", "everything", 48)).Kind);
    }

    [Fact]
    public void A_mirror_that_somebody_else_asked_for_mirrors_the_whole_volume()
    {
        var story = new Story();
        var mirrored = new Story
        {
            Plan = story.Plan with { BackupPolicies = [new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }] },
        }.WithOthers(other => other with { Name = new DataSetName("APPL.OTHER"), Backups = ["MIRROR"] });

        Assert.Equal("METRO-MIRROR copy on REC001", mirrored.Outcomes(VolumeFailure)[0].RouteText);
        Assert.Equal(OutcomeKind.Lost, story.Outcome(VolumeFailure).Kind);
    }

    [Fact]
    public void A_lost_RACF_data_base_is_an_outage()
    {
        var outcome = _story.Outcome(Story.On("racf-loss", "STORE", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Equal([RecoveryAction.RestoreSecurityDataBase, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
    }

    [Fact]
    public void An_old_key_store_that_is_put_back_takes_the_newer_value_away()
    {
        var story = new Story().WithCkdsCopyAt(12).WithKey(key => key with { NewValues = [Story.At(24)] });

        // The data set is from before the new value: the old key store reads it again.
        Assert.Equal(OutcomeKind.Intact, story.Outcome(Story.On("ckds-rollback", "STORE", 48)).Kind);
        Assert.Equal(OutcomeKind.Recovered, story.Outcome(Story.On("ipl", "PLEX1", 48)).Kind);
    }

    [Fact]
    public void A_full_volume_restore_gives_every_data_set_on_it_back_as_it_was()
    {
        // Written at hour 0 and 20; the dump is from the plan's start, as a week ago is before it.
        var rollback = Story.On("volume-rollback", "PRD001", 48);
        var alone = new Story { Plan = _story.Plan with { BackupPolicies = [], DataSets = [_story.Plan.DataSets[0] with { Backups = [] }] } }.Outcome(rollback);

        Assert.Equal((OutcomeKind.Recovered, "primary", Duration.FromHours(48)), (alone.Kind, alone.RouteText, alone.Age));

        // A copy that is younger than the dump is better than what the restore has left.
        Assert.Equal(("ADRDSSU-DUMP copy 2 of DUMP on CARTS", Duration.Zero), (_story.Outcome(rollback).RouteText, _story.Outcome(rollback).Age));
    }

    [Fact]
    public void A_full_volume_restore_gives_back_the_state_of_the_day_that_it_names()
    {
        // Written at hour 0 and 20.
        var story = new Story { Plan = _story.Plan with { BackupPolicies = [], DataSets = [_story.Plan.DataSets[0] with { Backups = [] }] } };

        Assert.Equal(2, story.Outcome(Story.On("volume-rollback", "PRD001", 48) with { AsOf = Story.At(30) }).Version);
        Assert.Equal(1, story.Outcome(Story.On("volume-rollback", "PRD001", 48) with { AsOf = Story.At(10) }).Version);
    }

    [Fact]
    public void What_was_deleted_and_comes_back_with_its_volume_is_cataloged_anew()
    {
        // Written at hour 0 and 20. The catalog is not on the volume: the entry that the deletion took stays away.
        var alone = new Story { Plan = _story.Plan with { BackupPolicies = [], DataSets = [_story.Plan.DataSets[0] with { Backups = [] }] } };
        var (deleted, restored) = (Story.On("data-set-deletion", "APPL.DATA", 40), Story.On("volume-rollback", "PRD001", 48));

        var outcome = alone.Outcome(deleted, restored with { AsOf = Story.At(30) });

        Assert.Equal((OutcomeKind.Recovered, 2, Duration.Zero), (outcome.Kind, outcome.Version, outcome.Age));
        Assert.Equal([RecoveryAction.CatalogAnew, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
        Assert.Equal("primary", outcome.RouteText);
        Assert.Equal((1, Duration.FromHours(40)), (alone.Outcome(deleted, restored with { AsOf = Story.At(10) }).Version, alone.Outcome(deleted, restored with { AsOf = Story.At(10) }).Age));
        Assert.Equal(OutcomeKind.Lost, alone.Outcome(deleted, restored with { AsOf = Story.At(44) }).Kind);

        // What is in its place was never without its entry.
        Assert.DoesNotContain(alone.Outcome(restored with { AsOf = Story.At(30) }).Runbook.Steps, step => step.Action == RecoveryAction.CatalogAnew);
    }

    [Fact]
    public void Each_of_two_full_volume_restores_takes_the_dump_of_its_own_day()
    {
        // The first one puts back what was before the second version; a dump of since is that of the second one.
        var story = new Story { Plan = _story.Plan with { BackupPolicies = [], DataSets = [_story.Plan.DataSets[0] with { Backups = [] }] } };
        var first = Story.On("volume-rollback", "PRD001", 48) with { AsOf = Story.At(10) };
        var second = Story.On("volume-rollback", "PRD001", 50) with { AsOf = Story.At(30) };

        Assert.Equal(1, story.Outcome(first, second with { AsOf = Story.At(10) }).Version);
        Assert.Equal(2, story.Outcome(first, second).Version);
        Assert.Equal(1, story.Outcome(second with { At = Story.At(48) }, first with { At = Story.At(50) }).Version);
    }

    [Fact]
    public void The_dump_that_is_restored_is_made_between_events_too_where_nothing_else_happens_there()
    {
        // The dump belongs to the second event.
        var story = new Story { Between = Between.Nothing, Plan = _story.Plan with { BackupPolicies = [], DataSets = [_story.Plan.DataSets[0] with { Backups = [] }] } };
        var spoilt = Story.On("file-corruption", "APPL.DATA", 30);
        var dumped = Story.On("volume-rollback", "PRD001", 48) with { AsOf = Story.At(40) };

        Assert.Equal(OutcomeKind.Lost, story.Outcome(spoilt, dumped).Kind);
        Assert.Equal(OutcomeKind.Intact, story.Outcome(Story.On("ipl", "PLEX1", 30), Story.On("file-corruption", "APPL.DATA", 45), dumped).Kind);
    }

    [Fact]
    public void An_old_key_store_is_put_back_as_of_the_day_that_is_named()
    {
        // The first copy is of before the key was made.
        var story = new Story().WithKey(key => key with { CreatedAt = Story.At(-0) + Duration.FromHours(1) }).WithDataSet(dataSet => dataSet with { CreatedAt = Story.At(2), Updates = null })
            .WithStore(store => store with { Backups = [new CkdsBackup(Schedule.On(Story.At(0), Story.At(30)), 2, "V")] });
        Strike RollBack(Instant? asOf) => Story.On("ckds-rollback", "STORE", 48) with { AsOf = asOf };
        bool IsMissing(Instant? asOf) => story.Outcome(RollBack(asOf)).Kind != OutcomeKind.Intact;

        Assert.True(IsMissing(null));
        Assert.True(IsMissing(Story.At(29)));
        Assert.False(IsMissing(Story.At(30)));
    }

    [Fact]
    public void A_RACF_data_base_of_the_day_that_is_named_has_the_profiles_of_then()
    {
        var story = new Story().WithKey(key => key with { ActiveFrom = Story.At(0) });

        Assert.Equal(OutcomeKind.Intact, story.Outcome(Story.On("racf-back-level", "STORE", 48) with { AsOf = Story.At(0) }).Kind);
    }

    [Fact]
    public void A_RACF_data_base_of_a_week_ago_lacks_the_profile_of_a_key_that_became_active_since()
    {
        var story = new Story().WithKey(key => key with { ActiveFrom = Story.At(0) });

        var outcome = story.Outcome(Story.On("racf-back-level", "STORE", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Equal($"Permit READ to the CSFKEYS profile of {Story.Label}, with ICSF(SYMCPACFWRAP(YES) SYMCPACFRET(YES)).", outcome.EndText);
        Assert.Equal(OutcomeKind.Intact, new Story().Outcome(Story.On("racf-back-level", "STORE", 48)).Kind);
    }

    private static Simulation.Threats.Strike VolumeFailure { get; } = Story.On("volume-failure", "PRD001", 60);
}
