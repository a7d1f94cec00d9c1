using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;

using RiskPlanner.Testing;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>DFSMShsm makes backup versions by its own rules and ends them by a management class (z/OS facts, second part, 5).</summary>
public class HsmStoryTests
{
    private static readonly Strike Deletion = Story.On("data-set-deletion", "APPL.DATA", 60) with { Discovery = Discovery.NextUse };

    [Fact]
    public void Without_a_word_on_expiry_the_copy_of_a_deleted_data_set_stays() =>
        Assert.Equal("HSM-BACKUP copy 2 of HSM on CARTS", Daily(days: 40, policy => policy).Outcome(Deletion).RouteText);

    [Theory]
    [InlineData(10, 13, OutcomeKind.Lost)]
    [InlineData(10, 12, OutcomeKind.Recovered)]
    [InlineData(30, 33, OutcomeKind.Lost)]
    [InlineData(30, 32, OutcomeKind.Recovered)]
    public void The_last_version_of_a_deleted_data_set_ends_so_many_days_after_EXPIREBV_first_missed_it(int kept, int usedOnDay, OutcomeKind kind)
    {
        // Deleted on the third day at noon, missed on the third day at 22:00.
        var story = Daily(usedOnDay, policy => policy with { Expires = Deleted(1, kept) });

        Assert.Equal(kind, story.Outcome(Deletion).Kind);
    }

    [Fact]
    public void Of_a_deleted_data_set_one_version_is_kept_where_nobody_says_how_many()
    {
        var wrongSince = Story.On("file-corruption", "APPL.DATA", 40) with { Discovery = Discovery.NextUse };
        var story = Daily(days: 6, policy => policy with { Keep = 5, Expires = Deleted(null, null) });

        // The newest version holds the wrong records; those before it went with the first EXPIREBV that missed the data set.
        Assert.Equal(OutcomeKind.Lost, story.Outcome(wrongSince, Deletion).Kind);
        Assert.Equal("HSM-BACKUP copy 1 of HSM on CARTS", Daily(days: 6, policy => policy with { Keep = 5, Expires = Deleted(5, null) }).Outcome(wrongSince, Deletion).RouteText);
    }

    [Fact]
    public void Versions_of_an_existing_data_set_end_by_their_days_but_for_the_newest()
    {
        var wrongSince = Story.On("file-corruption", "APPL.DATA", 40) with { Discovery = Discovery.NextUse };

        Assert.Equal("HSM-BACKUP copy 1 of HSM on CARTS", Daily(days: 6, policy => policy with { Keep = 9 }).Outcome(wrongSince).RouteText);
        Assert.Equal(OutcomeKind.Lost, Daily(days: 6, policy => policy with { Keep = 9, Expires = new() { Existing = new(null, 2) } }).Outcome(wrongSince).Kind);
        Assert.Equal(OutcomeKind.Lost, Daily(days: 6, policy => policy with { Keep = 9, Expires = new() { Existing = new(2, null) } }).Outcome(wrongSince).Kind);
    }

    [Fact]
    public void The_newest_version_of_an_existing_data_set_never_ends()
    {
        var failing = Story.On("backup-failure", "HSM", 30) with { Discovery = Discovery.AtOnce };

        Assert.Equal(OutcomeKind.Recovered, Daily(days: 40, policy => policy with { Keep = 9, OnlyChanged = true, Expires = new() { Existing = new(null, 2), Deleted = new(1, 1) } })
            .Outcome(failing, Story.On("volume-failure", "PRD001", 39 * 24)).Kind);
    }

    [Fact]
    public void What_lay_on_a_lost_volume_is_in_the_catalog_and_not_taken_for_deleted()
    {
        var lost = Story.On("volume-failure", "PRD001", 60) with { Discovery = Discovery.NextUse };

        Assert.Equal(OutcomeKind.Recovered, Daily(days: 40, policy => policy with { Expires = Deleted(1, 5) }).Outcome(lost).Kind);
    }

    [Fact]
    public void What_was_not_written_to_is_not_copied_again_and_takes_no_version_from_what_was()
    {
        // Written at the beginning and on the second day, and wrong from the second day on: nothing but a version of the first day is good.
        var wrongSince = Story.On("file-corruption", "APPL.DATA", 40) with { Discovery = Discovery.NextUse };
        var each = Daily(days: 10, policy => policy with { Keep = 2 });
        var changed = Daily(days: 10, policy => policy with { Keep = 2, OnlyChanged = true });

        Assert.Equal(OutcomeKind.Lost, each.Outcome(wrongSince).Kind);
        Assert.Equal("HSM-BACKUP copy 1 of HSM on CARTS", changed.Outcome(wrongSince).RouteText);
    }

    private static CopyExpiry Deleted(int? versions, int? days) => new() { Deleted = new VersionLimits(versions, days) };

    /// <summary>Backed up by HSM each day at 22:00, used on the last day at 23:00.</summary>
    private static Story Daily(int days, Func<BackupPolicy, BackupPolicy> change)
    {
        var story = new Story();
        return new Story
        {
            Plan = story.Plan with
            {
                Until = Story.At((days * 24) + 24),
                BackupPolicies =
                [
                    change(new()
                    {
                        Name = "HSM",
                        Schedule = Schedule.Repeating(Period.FromDays(1), Story.At(22)),
                        Keep = 3,
                        Steps = [new() { Utility = "HSM-BACKUP", To = "CARTS" }],
                    }),
                ],
                DataSets = [story.Plan.DataSets[0] with { Backups = ["HSM"], Uses = Schedule.On(Story.At(((days - 1) * 24) + 23)) }],
            },
        };
    }
}
