using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;

using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>What the dates and the values of a key do to its data over time (z/OS facts, 1.4 and 2.3).</summary>
public class KeyLifeStoryTests
{
    private readonly Story _story = new();

    [Fact]
    public void After_the_end_of_its_keys_validity_data_is_unavailable_until_the_date_is_changed()
    {
        var outcome = _story.WithKey(key => key with { ActiveUntil = Story.At(24) }).Outcome(Story.On("ipl", "PLEX1", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Equal($"Change the dates of the key record {Story.Label}, so that it is valid now.", outcome.EndText);
        Assert.Equal(Duration.FromMinutes(30), outcome.Takes);
    }

    [Fact]
    public void A_planned_recall_that_is_nearer_than_the_work_ends_the_outage_and_is_named()
    {
        var key = new Story().WithKey(key => key with { Archived = Story.At(24), Recalled = Story.At(48) + Duration.FromMinutes(10) });

        var outcome = key.Outcome(Story.On("ipl", "PLEX1", 48));

        Assert.EndsWith("Else until 2026-01-03T00:10:00Z, when the plan recalls it.", outcome.EndText, StringComparison.Ordinal);
        Assert.Equal(Duration.FromMinutes(10), Assert.Single(outcome.Ends).Takes);
        Assert.Equal(Duration.FromMinutes(25), outcome.Takes);
        Assert.Equal(OutcomeKind.Intact, key.Outcome(Story.On("ipl", "PLEX1", 49)).Kind);
    }

    [Fact]
    public void Data_whose_key_is_not_active_yet_is_written_at_the_first_update_after_it_is()
    {
        var story = _story.WithKey(key => key with { ActiveFrom = Story.At(24) })
            .WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(12), Story.At(36)) });

        Assert.StartsWith("primary: nothing was committed", story.Outcome(Story.On("ipl", "PLEX1", 20)).CauseText, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Intact, story.Outcome(Story.On("ipl", "PLEX1", 48)).Kind);
    }

    [Fact]
    public void Data_from_before_a_new_value_is_read_with_the_old_one()
    {
        var outcome = _story.WithCkdsCopyAt(12).WithKey(key => key with { NewValues = [Story.At(24)] }).Outcome(Story.On("ipl", "PLEX1", 48));

        Assert.Equal($"primary, key {Story.Label} from STORE.COPY0001", outcome.RouteText);
        Assert.Equal(
            ["Put back key DSET.PRIM.APPL.KEY001 from STORE.COPY0001.", "Read APPL.DATA on PRD001 to its end."],
            outcome.Runbook.Steps.Select(step => step.Instruction));
    }

    [Fact]
    public void Where_other_data_is_under_the_new_value_that_one_is_kept_and_put_back_and_the_old_data_goes_under_a_key_of_its_own()
    {
        // The second data set is encrypted under the new value: the key was not active before.
        var story = _story.WithCkdsCopyAt(12).WithKey(key => key with { NewValues = [Story.At(24)] });
        var first = story.Plan.DataSets[0];
        var backup = new BackupPolicy
        {
            Name = "SECOND",
            Schedule = Schedule.On(Story.At(30)),
            Keep = 1,
            Steps = [new BackupStep { Utility = "IEBGENER", To = "PRD001", KeyLabel = Story.Label }],
        };
        var clear = first with { Name = new DataSetName("APPL.CLEAR"), KeyLabel = null, Backups = ["SECOND"] };
        var both = new Story { Plan = story.Plan with { DataSets = [first, clear], BackupPolicies = [.. story.Plan.BackupPolicies, backup] } };

        var outcome = both.Outcomes(Story.On("ipl", "PLEX1", 48))[0];

        Assert.Equal(
            [
                RecoveryAction.SaveKeyRecord, RecoveryAction.RestoreKeyFromCopy, RecoveryAction.GenerateKey,
                RecoveryAction.BringBackCopy, RecoveryAction.PutBackKeyRecord, RecoveryAction.ReadData,
            ],
            outcome.Runbook.Steps.Select(step => step.Action));
        Assert.Equal("DSET.RECOVER.KEY001", outcome.Label?.Text);
    }

    [Fact]
    public void Without_a_copy_from_before_it_is_lost_with_the_old_value()
    {
        var outcome = _story.WithCkdsCopyAt(36).WithKey(key => key with { NewValues = [Story.At(24)] }).Outcome(Story.On("ipl", "PLEX1", 48));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains("another key value is under the label", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void Tape_is_encrypted_from_the_day_of_the_new_level_on()
    {
        var story = new Story
        {
            Plan = _story.Plan with
            {
                Sysplexes = [_story.Plan.Sysplexes[0] with { LevelChanges = [new LevelChange(Story.At(24), new ZosLevel(3, 2))] }],
                BackupPolicies = [new() { Name = "TAPE", Schedule = Schedule.On(Story.At(12), Story.At(36)), Steps = [new() { Utility = "REPRO", To = "CARTS", KeyLabel = Story.Label }] }],
                DataSets = [_story.Plan.DataSets[0] with { Backups = ["TAPE"] }],
            },
        };

        Assert.True(story.Outcome(Story.On("key-destruction", Story.Label.Text, 20)).FromClearCopy);
        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("key-destruction", Story.Label.Text, 48)).Kind);
    }
}
