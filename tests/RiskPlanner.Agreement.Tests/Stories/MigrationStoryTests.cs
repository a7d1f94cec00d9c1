using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>DFSMShsm moves what nobody opens off its volume: it lies there, encrypted as before, until somebody opens it.</summary>
public class MigrationStoryTests
{
    // Written at the start, migrated after a day to cartridges, read after 60 hours.
    private static readonly Story ToTape = Migrating("CARTS");

    [Fact]
    public void What_is_migrated_does_not_die_with_its_volume()
    {
        Assert.Equal(OutcomeKind.Lost, ToTape.Outcome(Story.On("disk-failure", "A1", 20)).Kind);

        var outcome = ToTape.Outcome(Story.On("disk-failure", "A1", 40));

        Assert.Equal((OutcomeKind.Intact, 1, Story.Label), (outcome.Kind, outcome.Version, outcome.Label));
    }

    [Fact]
    public void It_dies_with_what_it_was_migrated_to()
    {
        Assert.Equal(OutcomeKind.Intact, ToTape.Outcome(Story.On("tape-store-loss", "CARTS", 20)).Kind);
        Assert.Equal(OutcomeKind.Lost, ToTape.Outcome(Story.On("tape-store-loss", "CARTS", 40)).Kind);
    }

    [Fact]
    public void Who_opens_it_has_it_recalled_to_its_volume() => Assert.Equal(
        (OutcomeKind.Lost, OutcomeKind.Intact),
        (ToTape.Outcome(Story.On("disk-failure", "A1", 70)).Kind, ToTape.Outcome(Story.On("tape-store-loss", "CARTS", 70)).Kind));

    [Fact]
    public void After_another_day_it_is_migrated_again() =>
        Assert.Equal(OutcomeKind.Intact, ToTape.Outcome(Story.On("disk-failure", "A1", 90)).Kind);

    [Fact]
    public void No_key_is_needed_for_that_and_the_same_one_to_read()
    {
        Assert.Equal(OutcomeKind.Lost, ToTape.Outcome(Story.On("key-destruction", Story.Label.Text, 40)).Kind);
        // Archived while it is migrated and recalled: blocks are moved all the same.
        Assert.Equal(OutcomeKind.Unavailable, ToTape.Outcome(Story.On("key-archived", Story.Label.Text, 10), Story.On("disk-failure", "A1", 40)).Kind);
    }

    [Fact]
    public void A_dump_leaves_out_what_is_migrated()
    {
        var dumped = ToTape.WithDumpsAt(3, 40);

        Assert.Equal(OutcomeKind.Lost, dumped.Outcome(Story.On("tape-store-loss", "CARTS", 50)).Kind);
        Assert.Equal(OutcomeKind.Lost, dumped.Outcome(Story.On("data-set-deletion", "APPL.DATA", 50)).Kind);
        Assert.Equal(OutcomeKind.Recovered, ToTape.WithDumpsAt(3, 20).Outcome(Story.On("data-set-deletion", "APPL.DATA", 50)).Kind);
    }

    [Theory]
    [InlineData("A1V2", OutcomeKind.Recovered)]
    [InlineData("CARTS", OutcomeKind.Lost)]
    public void DFSMShsm_backs_up_what_it_has_migrated_to_disk(string to, OutcomeKind expected) => Assert.Equal(
        expected,
        Backed(Migrating(to), "HSM-BACKUP", "CARTS").Outcome(Story.On("data-set-deletion", "APPL.DATA", 50)).Kind);

    [Theory]
    [InlineData("HSM-BACKUP", OutcomeKind.Recovered)]
    [InlineData("ADRDSSU-DUMP", OutcomeKind.Lost)]
    public void Versions_of_DFSMShsm_stay_while_it_is_migrated_and_dumps_of_its_volume_take_the_place_of_older_ones(string utility, OutcomeKind expected) => Assert.Equal(
        expected, Backed(ToTape, utility, "CARTS", 10, 40, 44, 48, 52).Outcome(Story.On("data-set-deletion", "APPL.DATA", 55)).Kind);

    [Theory]
    [InlineData(new[] { 10, 50 }, OutcomeKind.Lost)]
    // A day after the program opened it, it is migrated again: the cycle does not find it.
    [InlineData(new[] { 10, 56 }, OutcomeKind.Recovered)]
    public void A_program_that_spoils_it_has_it_recalled_and_it_is_backed_up_spoilt(int[] cycles, OutcomeKind expected)
    {
        var story = Backed(ToTape, "HSM-BACKUP", "CARTS", cycles);
        var one = new Story { Plan = story.Plan with { BackupPolicies = [story.Plan.BackupPolicies[0] with { Keep = 1 }] } };

        Assert.Equal(expected, one.Outcome(Story.On("file-corruption", "APPL.DATA", 30) with { Discovery = Discovery.NextUse }).Kind);
    }

    [Fact]
    public void A_copy_through_the_access_methods_recalls_it_first()
    {
        var copied = Backed(ToTape, "REPRO", "A1V2");

        Assert.Equal(OutcomeKind.Recovered, copied.Outcome(Story.On("data-set-deletion", "APPL.DATA", 50)).Kind);
        // Recalled for the copy, it lies on its volume again for a day.
        Assert.Equal(OutcomeKind.Intact, copied.Outcome(Story.On("tape-store-loss", "CARTS", 50)).Kind);
    }

    [Fact]
    public void A_mirror_of_its_volume_holds_it_while_it_lies_there()
    {
        var mirrored = new Story
        {
            Plan = ToTape.Plan with
            {
                BackupPolicies = [new() { Name = "MIRROR", Steps = [new() { Utility = "METRO-MIRROR", To = "REC001" }] }],
                DataSets = [ToTape.Plan.DataSets[0] with { Backups = ["MIRROR"] }],
            },
        };

        Assert.Equal(OutcomeKind.Recovered, mirrored.Outcome(Story.On("site-loss", "P", 20)).Kind);
        Assert.Equal(OutcomeKind.Lost, mirrored.Outcome(Story.On("site-loss", "P", 40)).Kind);
        Assert.Equal(OutcomeKind.Recovered, mirrored.Outcome(Story.On("site-loss", "P", 70)).Kind);
    }

    [Fact]
    public void What_is_kept_open_is_never_migrated() =>
        Assert.Equal(OutcomeKind.Lost, ToTape.WithDataSet(dataSet => dataSet with { Opens = Schedule.On(Story.At(90)) }).Outcome(Story.On("disk-failure", "A1", 40)).Kind);

    [Fact]
    public void An_update_goes_on_with_what_was_recalled()
    {
        var outcome = ToTape.WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(50)) }).Outcome(Story.On("tape-store-loss", "CARTS", 55));

        Assert.Equal((OutcomeKind.Intact, 2), (outcome.Kind, outcome.Version));
    }

    [Fact]
    public void Between_events_it_is_found_lost_when_it_is_to_be_recalled()
    {
        var discovered = ToTape.Outcome(new Strike(ThreatCatalogue.Find("tape-store-loss")!, "CARTS", Story.At(40), Discovery.NextUse));

        Assert.Equal(OutcomeKind.Lost, discovered.Kind);
    }

    private static Story Migrating(string to)
    {
        var story = new Story().WithDataSet(dataSet => dataSet with { Updates = null, Uses = Schedule.On(Story.At(60)), Checks = null, Backups = [], Migrates = new Migration(to, Period.FromDays(1)) });
        return new Story
        {
            Plan = story.Plan with
            {
                Arrays = [.. story.Plan.Arrays.Select(array => array.Name == "A1" ? array with { Volumes = [.. array.Volumes, "A1V2"] } : array)],
                BackupPolicies = [],
            },
        };
    }

    private static Story Backed(Story story, string utility, string to, params int[] hours) => new()
    {
        Plan = story.Plan with
        {
            BackupPolicies = [new() { Name = "COPY", Keep = 2, Schedule = Schedule.On([.. hours.DefaultIfEmpty(40).Select(Story.At)]), Steps = [new() { Utility = utility, To = to, KeyLabel = utility == "REPRO" ? Story.Label : null }] }],
            DataSets = [story.Plan.DataSets[0] with { Backups = ["COPY"] }],
        },
    };
}
