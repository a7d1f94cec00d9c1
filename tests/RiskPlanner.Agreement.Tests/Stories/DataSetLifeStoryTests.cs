using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Data sets have moments from which and until which they are there: nothing of them is lost before or after, and no copy is older.</summary>
public class DataSetLifeStoryTests
{
    private readonly Story _born = new Story().WithDataSet(dataSet => dataSet with { CreatedAt = Story.At(30), Updates = Schedule.On(Story.At(20), Story.At(50)), Uses = Schedule.On(Story.At(10), Story.At(60)) });

    [Fact]
    public void Of_what_is_not_created_yet_nothing_is_lost()
    {
        var outcome = _born.Outcome(Story.On("disk-failure", "A1", 25));

        Assert.Equal((OutcomeKind.Intact, null), (outcome.Kind, outcome.Version));
        Assert.Equal("intact: it does not exist at that time", OutcomeWords.Of(outcome));
    }

    [Fact]
    public void Its_first_version_is_of_the_moment_at_which_it_is_created()
    {
        var outcome = _born.WithDumpsAt(2, 40).Outcome(Story.On("data-set-deletion", "APPL.DATA", 45));

        Assert.Equal((OutcomeKind.Recovered, 1, Story.At(30), Duration.Zero), (outcome.Kind, outcome.Version, outcome.CommittedAt, outcome.Age));
    }

    [Fact]
    public void What_its_schedules_would_do_before_comes_to_nothing()
    {
        var outcome = _born.WithDumpsAt(2, 12, 24, 36).Outcome(Story.On("data-set-deletion", "APPL.DATA", 55));

        // The update of hour 50 is the second version, and the only dump is of hour 36.
        Assert.Equal((OutcomeKind.Recovered, 1, Duration.FromHours(25)), (outcome.Kind, outcome.Version, outcome.Age));
        Assert.Equal(3, outcome.Route!.Copy!.Generation);
    }

    [Fact]
    public void Of_what_is_deleted_at_the_moment_of_an_event_nothing_is_lost()
    {
        // Jobs of a moment run before what strikes then.
        var deleted = new Story().WithDataSet(dataSet => dataSet with { DeletedAt = Story.At(50) });

        Assert.Equal(OutcomeKind.Lost, deleted.Outcome(Story.On("disk-failure", "A1", 49)).Kind);
        Assert.Equal(OutcomeKind.Intact, deleted.Outcome(Story.On("disk-failure", "A1", 50)).Kind);
        Assert.Equal(OutcomeKind.Intact, deleted.Outcome(Story.On("key-destruction", Story.Label.Text, 50)).Kind);
    }

    [Fact]
    public void A_key_that_is_lost_before_is_missed_when_it_is_created()
    {
        var outcome = _born.Outcome(Story.On("key-destruction", Story.Label.Text, 25) with { Discovery = Discovery.NextUse });

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
    }

    [Fact]
    public void A_mirror_takes_it_along_from_its_first_version()
    {
        var mirrored = new Story
        {
            Plan = _born.Plan with
            {
                BackupPolicies = [new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }],
                DataSets = [_born.Plan.DataSets[0] with { Backups = ["MIRROR"] }],
            },
        };

        var outcome = mirrored.Outcome(Story.On("disk-failure", "A1", 35));

        Assert.Equal((OutcomeKind.Recovered, 1, Duration.Zero), (outcome.Kind, outcome.Version, outcome.Age));
        Assert.Contains(RecoveryAction.SwitchToSecondary, outcome.Runbook.Steps.Select(step => step.Action));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_what_its_application_has_deleted_nothing_is_lost(bool isKeptOpen)
    {
        var story = new Story().WithDataSet(dataSet => dataSet with { DeletedAt = Story.At(40), Opens = isKeptOpen ? Schedule.On(Story.At(10)) : null });

        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("disk-failure", "A1", 39)).Kind);
        Assert.Equal((OutcomeKind.Intact, null), (story.Outcome(Story.On("disk-failure", "A1", 41)).Kind, story.Outcome(Story.On("disk-failure", "A1", 41)).Version));
    }

    [Fact]
    public void A_loss_that_nobody_notices_before_it_is_deleted_is_none()
    {
        var story = new Story().WithDataSet(dataSet => dataSet with { DeletedAt = Story.At(40), Uses = Schedule.On(Story.At(60)) });

        Assert.Equal(OutcomeKind.Intact, story.Outcome(Story.On("key-destruction", Story.Label.Text, 30) with { Discovery = Discovery.NextUse }).Kind);
    }

    [Fact]
    public void What_would_be_created_between_events_is_not_lost_where_nothing_happens_between_them()
    {
        // It is created at hour 30 and updated at hour 50; used at hour 60.
        var first = Story.On("ipl", "PLEX1", 25);
        var second = Story.On("data-set-deletion", "APPL.DATA", 40);
        var story = new Story { Between = Between.Nothing, Plan = _born.Plan };

        Assert.Equal((OutcomeKind.Intact, null), (story.Outcome(first, second).Kind, story.Outcome(first, second).Version));
        Assert.Equal(OutcomeKind.Lost, story.Outcome(second).Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("ipl", "PLEX1", 35), second).Kind);
        Assert.Equal(OutcomeKind.Lost, _born.Outcome(first, second).Kind);
    }

    [Fact]
    public void Without_a_moment_it_is_there_from_the_start() =>
        Assert.Equal(OutcomeKind.Lost, new Story().Outcome(Story.On("disk-failure", "A1", 25)).Kind);
}
