using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>A data set comes under another label: the primary lies under it from then on, and copies of before under the former one.</summary>
public class LabelChangeStoryTests
{
    private static readonly KeyLabel Next = new("DSET.PRIM.APPL.KEY002");

    private static readonly Story Moved = Changed(new LabelChange(Story.At(30), Next, LabelChangeKind.Copy));

    [Fact]
    public void The_former_key_is_missed_by_nobody_any_more()
    {
        Assert.Equal(OutcomeKind.Lost, Moved.Outcome(Story.On("key-destruction", Story.Label.Text, 29)).Kind);

        var outcome = Moved.Outcome(Story.On("key-destruction", Story.Label.Text, 31));

        Assert.Equal((OutcomeKind.Intact, 1, Next), (outcome.Kind, outcome.Version, outcome.Label));
    }

    [Fact]
    public void The_new_key_is_what_it_is_lost_with_from_then_on()
    {
        Assert.Equal(OutcomeKind.Lost, Moved.Outcome(Story.On("key-destruction", Next.Text, 31)).Kind);
        Assert.Equal(OutcomeKind.Intact, Moved.Outcome(Story.On("key-destruction", Next.Text, 29)).Kind);
    }

    [Fact]
    public void A_dump_of_before_comes_back_under_the_former_label()
    {
        var outcome = Moved.WithDumpsAt(3, 20).Outcome(Story.On("key-destruction", Next.Text, 40));

        Assert.Equal((OutcomeKind.Recovered, 1, Story.Label), (outcome.Kind, outcome.Version, outcome.Label));
        Assert.Contains($", which keeps the label {Story.Label}.", outcome.Runbook.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_former_key_a_dump_of_before_is_lost_too() =>
        Assert.Equal(OutcomeKind.Lost, Moved.WithDumpsAt(3, 20).Outcome(Story.On("key-destruction", Story.Label.Text, 40), Story.On("data-set-deletion", "APPL.DATA", 41)).Kind);

    [Fact]
    public void A_dump_of_after_is_under_the_new_label()
    {
        var outcome = Moved.WithDumpsAt(3, 20, 35).Outcome(Story.On("key-destruction", Story.Label.Text, 40), Story.On("data-set-deletion", "APPL.DATA", 41));

        Assert.Equal((OutcomeKind.Recovered, 1, Next), (outcome.Kind, outcome.Version, outcome.Label));
    }

    [Fact]
    public void A_mirror_receives_it()
    {
        var mirrored = new Story
        {
            Plan = Moved.Plan with
            {
                BackupPolicies = [new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }],
                DataSets = [Moved.Plan.DataSets[0] with { Backups = ["MIRROR"] }],
            },
        };

        var outcome = mirrored.Outcome(Story.On("disk-failure", "A1", 35));

        Assert.Equal((OutcomeKind.Recovered, 1, Next, Duration.Zero), (outcome.Kind, outcome.Version, outcome.Label, outcome.Age));
    }

    [Fact]
    public void History_goes_on_with_the_version_that_it_had()
    {
        var updated = Moved.WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(10), Story.At(50)) });

        Assert.Equal((OutcomeKind.Intact, 2), Of(updated.Outcome(Story.On("ipl", "PLEX1", 40))));
        Assert.Equal((OutcomeKind.Intact, 3), Of(updated.Outcome(Story.On("ipl", "PLEX1", 60))));

        static (OutcomeKind, int?) Of(DataSetOutcome outcome) => (outcome.Kind, outcome.Version);
    }

    [Fact]
    public void Where_the_present_key_is_gone_it_stays_under_it_and_the_job_that_fails_notices()
    {
        var strike = Story.On("key-loss", Story.Label.Text, 20) with { Discovery = Discovery.NextUse };

        Assert.Equal(OutcomeKind.Lost, Moved.Outcome(strike).Kind);
        var notice = Assert.Single(new ReplayEngine(new SymbolicWorldFactory()).Run(Moved.Plan, [strike], 1).Notices);
        Assert.Equal((Story.At(30), NoticedBy.Job), (notice.At, notice.By));
    }

    [Fact]
    public void Where_the_new_key_is_gone_it_stays_under_the_present_one()
    {
        var strike = Story.On("key-loss", Next.Text, 20) with { Discovery = Discovery.NextUse };
        var outcome = Moved.WithDataSet(dataSet => dataSet with { Checks = Schedule.On(Story.At(60)) }).Outcome(strike);

        Assert.Equal((OutcomeKind.Intact, Story.Label), (outcome.Kind, outcome.Label));
        Assert.Equal((Story.At(30), NoticedBy.Job), Assert.Single(new ReplayEngine(new SymbolicWorldFactory()).Run(Moved.Plan, [strike], 1).Notices) is var notice ? (notice.At, notice.By) : default);
    }

    [Fact]
    public void What_is_encrypted_at_last_needs_its_key_from_then_on()
    {
        var encrypted = Changed(new LabelChange(Story.At(30), Next, LabelChangeKind.FirstEncryption)).WithDataSet(dataSet => dataSet with { KeyLabel = null });

        Assert.Equal(OutcomeKind.Intact, encrypted.Outcome(Story.On("key-destruction", Next.Text, 29)).Kind);
        Assert.Equal(OutcomeKind.Lost, encrypted.Outcome(Story.On("key-destruction", Next.Text, 31)).Kind);
        var fromDump = encrypted.WithDumpsAt(3, 20).Outcome(Story.On("key-destruction", Next.Text, 31));
        Assert.Equal((OutcomeKind.Recovered, true, true), (fromDump.Kind, fromDump.FromClearCopy, fromDump.LiesInClear));
    }

    [Theory]
    [InlineData(LabelChangeKind.Copy, 1)]
    [InlineData(LabelChangeKind.FirstEncryption, 2)]
    public void A_zfs_aggregate_that_is_encrypted_where_it_is_stays_open(LabelChangeKind how, int version)
    {
        // To copy it its holder closes it, and without RACF cannot open it again: the update comes to nothing.
        var aggregate = Changed(new LabelChange(Story.At(30), Next, how)).WithDataSet(dataSet => dataSet with
        {
            Organisation = DataSetOrganisation.Zfs, KeyLabel = null, Opens = Schedule.On(Story.At(90)), Updates = Schedule.On(Story.At(40)),
        });

        var outcome = aggregate.Outcome(Story.On("racf-loss", "STORE", 20) with { Discovery = Discovery.Time, DiscoveredAt = Story.At(50) });

        Assert.Equal((OutcomeKind.Unavailable, version), (outcome.Kind, outcome.Version));
    }

    [Fact]
    public void A_change_before_it_is_written_first_gives_the_label_that_it_is_allocated_with()
    {
        var late = Moved.WithKey(key => key with { ActiveFrom = Story.At(25) }).WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(40)) });

        var outcome = late.Outcome(Story.On("ipl", "PLEX1", 50));

        Assert.Equal((OutcomeKind.Intact, 2, Next), (outcome.Kind, outcome.Version, outcome.Label));
    }

    private static Story Changed(LabelChange change)
    {
        var story = new Story().WithDataSet(dataSet => dataSet with { LabelChanges = [change] });
        return new Story { Plan = story.Plan with { Keys = [.. story.Plan.Keys, new KeyDefinition { Label = Next, KeyStore = "STORE" }] } };
    }
}
