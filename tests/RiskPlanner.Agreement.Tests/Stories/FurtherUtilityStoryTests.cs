using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Dumps of whole volumes, backups of aggregates, and replication without an order of writes.</summary>
public class FurtherUtilityStoryTests
{
    private static readonly Story Written = new Story().WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(20), Story.At(40)) });

    [Theory]
    [InlineData("ADRDSSU-FULL")]
    [InlineData("HSM-ABACKUP")]
    public void Blocks_are_moved_without_the_key_and_read_with_it(string utility)
    {
        var story = Under(Written, new() { Name = "TAPES", Schedule = Schedule.On(Story.At(24)), Steps = [new() { Utility = utility, To = "CARTS", VaultAt = "V" }] });

        var recovered = story.Outcome(Story.On("disk-failure", "A1", 48));

        Assert.Equal((OutcomeKind.Recovered, 2, Story.Label), (recovered.Kind, recovered.Version, recovered.Label));
        Assert.StartsWith(utility, recovered.RouteText, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("key-destruction", Story.Label.Text, 48)).Kind);
    }

    [Theory]
    [InlineData("ADRDSSU-DUMP", OutcomeKind.Lost)]
    [InlineData("ADRDSSU-FULL", OutcomeKind.Recovered)]
    [InlineData("HSM-ABACKUP", OutcomeKind.Recovered)]
    public void A_dump_of_a_whole_volume_and_an_aggregate_s_backup_ask_no_profile_of_a_data_set(string utility, OutcomeKind expected)
    {
        // The profile lets the application alone open its data.
        var story = Under(Written, new() { Name = "TAPES", Schedule = Schedule.On(Story.At(24)), RunsAs = utility == "ADRDSSU-DUMP" ? "BACKUP" : null, Steps = [new() { Utility = utility, To = "CARTS", VaultAt = "V" }] });
        var plan = story.Plan with { DataSetProfiles = [new() { Profile = new("APPL.**"), Readers = ["APPLJOB"] }], Applications = [.. story.Plan.Applications.Select(application => application with { RunsAs = "APPLJOB" })] };

        Assert.Equal(expected, new Story { Plan = plan }.Outcome(Story.On("disk-failure", "A1", 48)).Kind);
    }

    [Theory]
    [InlineData("ADRDSSU-FULL", OutcomeKind.Lost)]
    [InlineData("HSM-BACKUP", OutcomeKind.Lost)]
    [InlineData("HSM-ABACKUP", OutcomeKind.Recovered)]
    public void What_is_migrated_to_tape_is_in_an_aggregate_s_backup_and_in_no_dump_of_its_volume(string utility, OutcomeKind expected)
    {
        var migrating = new Story().WithDataSet(dataSet => dataSet with { Migrates = new Migration("CARTS", Period.FromDays(1)) });
        var story = Under(migrating, new() { Name = "TAPES", Schedule = Schedule.On(Story.At(40)), Steps = [new() { Utility = utility, To = "VTS" }] });
        var plan = story.Plan with { Tapes = [.. story.Plan.Tapes, new("VTS", "R", TapeKind.Virtual)] };

        Assert.Equal(expected, new Story { Plan = plan }.Outcome(Story.On("data-set-deletion", "APPL.DATA", 50)).Kind);
    }

    [Theory]
    [InlineData("GLOBAL-MIRROR", 22, OutcomeKind.Recovered, 1)]
    [InlineData("GLOBAL-COPY", 22, OutcomeKind.Lost, null)]
    [InlineData("GLOBAL-MIRROR", 30, OutcomeKind.Recovered, 2)]
    [InlineData("GLOBAL-COPY", 30, OutcomeKind.Recovered, 2)]
    public void What_is_under_way_when_a_volume_is_lost_damages_a_secondary_that_is_written_in_no_order(string utility, int hour, OutcomeKind expected, int? version)
    {
        // An update at 20 is five hours under way.
        var story = Under(Written, new() { Name = "MIRROR", Steps = [new() { Utility = utility, To = "REC001", Lag = Period.FromHours(5) }] });

        var outcome = story.Outcome(Story.On("disk-failure", "A1", hour));

        Assert.Equal((expected, version), (outcome.Kind, outcome.Version));
    }

    [Theory]
    [InlineData(22, OutcomeKind.Lost)]
    [InlineData(30, OutcomeKind.Recovered)]
    public void Whoever_cuts_the_pair_before_a_deletion_comes_over_has_what_was_not_under_way(int hour, OutcomeKind expected)
    {
        var story = Under(Written, new() { Name = "MIRROR", Steps = [new() { Utility = "GLOBAL-COPY", To = "REC001", Lag = Period.FromHours(5) }] });

        Assert.Equal(expected, story.Outcome(Story.On("data-set-deletion", "APPL.DATA", hour)).Kind);
    }

    private static Story Under(Story story, BackupPolicy policy) => new()
    {
        Plan = story.Plan with { BackupPolicies = [.. story.Plan.BackupPolicies, policy], DataSets = [.. story.Plan.DataSets.Select(dataSet => dataSet with { Backups = [.. dataSet.Backups, policy.Name] })] },
    };
}
