using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Copies that are there at the beginning of the horizon, of cycles that ran before it (docs/theory/replay.md, "Copies at the beginning").</summary>
public class ExistingCopyStoryTests
{
    private static readonly Strike KeyLoss = Story.On("key-destruction", Story.Label.Text, 48);
    private static readonly Strike Deletion = Story.On("data-set-deletion", "APPL.DATA", 5);

    private static Story Clear(params int[] hoursBefore) => Weekly(new BackupStep { Utility = "REPRO", To = "REC001" }, 3, hoursBefore);

    private static Story Dumps(params int[] hoursBefore) => Weekly(new BackupStep { Utility = "ADRDSSU-DUMP", To = "CARTS", VaultAt = "V" }, 3, hoursBefore);

    [Fact]
    public void A_key_that_is_lost_before_the_first_cycle_costs_the_data_only_where_no_copy_was_there()
    {
        Assert.Equal(OutcomeKind.Lost, Clear().Outcome(KeyLoss).Kind);

        var outcome = Clear(24).Outcome(KeyLoss);

        Assert.Equal((OutcomeKind.Recovered, true), (outcome.Kind, outcome.FromClearCopy));
        Assert.StartsWith("REPRO copy of 2025-12-31T00:00:00Z of WEEKLY on REC001", outcome.RouteText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_never_written_to_comes_back_as_it_was()
    {
        var outcome = Dumps(24).Outcome(Deletion);

        Assert.Equal((OutcomeKind.Recovered, 1, Story.From, Duration.Zero), (outcome.Kind, outcome.Version, outcome.CommittedAt, outcome.Age));
    }

    [Fact]
    public void What_is_written_to_comes_back_as_it_was_when_it_was_copied()
    {
        var outcome = Updated(Dumps(72, 24)).Outcome(Deletion);

        // Deleted five hours after the beginning, copied 24 before it.
        Assert.Equal((OutcomeKind.Recovered, 0, Story.At(-24), Duration.FromHours(29)), (outcome.Kind, outcome.Version, outcome.CommittedAt, outcome.Age));
    }

    [Fact]
    public void Where_the_newest_of_them_is_lost_the_one_before_it_is_what_comes_back()
    {
        var outcome = Updated(Dumps(72, 24)).Outcome(Story.On("copy-loss", "APPL.DATA", 4), Deletion);

        Assert.Equal((OutcomeKind.Recovered, -1, Story.At(-72)), (outcome.Kind, outcome.Version, outcome.CommittedAt));
    }

    [Fact]
    public void Cycles_within_the_horizon_drop_the_oldest_first()
    {
        var kept = Updated(Weekly(new BackupStep { Utility = "REPRO", To = "REC001" }, 2, 48, 24)).WithCycleAt(30);
        var wrong = Story.On("malicious-corruption", "APPL.DATA", 2) with { Discovery = Discovery.Time, DiscoveredAt = Story.At(40) };

        // The cycle copies what is wrong; of the two of before it has dropped the older one.
        Assert.Equal(Story.At(-24), kept.Outcome(wrong).CommittedAt);
        Assert.Equal(OutcomeKind.Lost, kept.WithCycleAt(30, 35).Outcome(wrong).Kind);
    }

    [Fact]
    public void What_is_encrypted_first_within_the_horizon_has_copies_in_clear_that_outlive_its_key()
    {
        var story = Encrypted(Dumps(24));

        Assert.Equal(OutcomeKind.Lost, Encrypted(Dumps()).Outcome(KeyLoss).Kind);
        var outcome = story.Outcome(KeyLoss);
        Assert.Equal((OutcomeKind.Recovered, true, Duration.Zero), (outcome.Kind, outcome.FromClearCopy, outcome.Age));
    }

    [Fact]
    public void Block_copies_of_before_lie_under_the_label_of_the_beginning()
    {
        var next = new KeyLabel("DSET.PRIM.APPL.KEY002");
        var story = Dumps(24);
        story = new Story
        {
            Plan = story.Plan with
            {
                Keys = [.. story.Plan.Keys, new KeyDefinition { Label = next, KeyStore = "STORE" }],
                DataSets = [story.Plan.DataSets[0] with { LabelChanges = [new LabelChange(Story.At(10), next, LabelChangeKind.Copy)] }],
            },
        };

        Assert.Equal(OutcomeKind.Lost, story.Outcome(KeyLoss, Story.On("data-set-deletion", "APPL.DATA", 50)).Kind);
        Assert.Equal((OutcomeKind.Recovered, Story.Label), (story.Outcome(Story.On("key-destruction", next.Text, 48)).Kind, story.Outcome(Story.On("key-destruction", next.Text, 48)).Label!.Value));
    }

    [Fact]
    public void What_is_created_within_the_horizon_has_none() =>
        Assert.Equal(OutcomeKind.Lost, Dumps(24).WithDataSet(dataSet => dataSet with { CreatedAt = Story.At(1) }).Outcome(Deletion).Kind);

    [Fact]
    public void A_policy_that_copies_changes_alone_has_copied_what_was_never_written_to()
    {
        var hsm = Weekly(new BackupStep { Utility = "HSM-BACKUP", To = "CARTS" }, 3, 24).WithCycleAt(20);
        var once = hsm.With(policy => policy with { OnlyChanged = true });

        Assert.Equal("HSM-BACKUP copy 1 of WEEKLY on CARTS", hsm.Outcome(Story.On("data-set-deletion", "APPL.DATA", 40)).RouteText);
        Assert.Equal("HSM-BACKUP copy of 2025-12-31T00:00:00Z of WEEKLY on CARTS", once.Outcome(Story.On("data-set-deletion", "APPL.DATA", 40)).RouteText);
        Assert.Equal("HSM-BACKUP copy 1 of WEEKLY on CARTS", Updated(once).Outcome(Story.On("data-set-deletion", "APPL.DATA", 40)).RouteText);
    }

    [Fact]
    public void Days_of_versions_count_from_their_own_moment()
    {
        var wrong = Story.On("malicious-corruption", "APPL.DATA", 2) with { Discovery = Discovery.Time, DiscoveredAt = Story.At(90) };
        Story Expiring(int days) => Weekly(new BackupStep { Utility = "HSM-BACKUP", To = "CARTS" }, 9, 60, 24).WithCycleAt(20, 44, 68).With(policy => policy with { Expires = new CopyExpiry { Existing = new VersionLimits(null, days) } });

        Assert.Equal(Story.At(-24), Updated(Expiring(4)).Outcome(wrong).CommittedAt);
        Assert.Equal(OutcomeKind.Lost, Updated(Expiring(3)).Outcome(wrong).Kind);
    }

    [Fact]
    public void An_inventory_has_them_on_record_and_so_has_its_backup()
    {
        var story = Dumps(24);
        var kept = new Story { Plan = story.Plan with { Arrays = [story.Plan.Arrays[0] with { Volumes = ["PRD001", "PRD009"] }, .. story.Plan.Arrays.Skip(1)], Inventories = [Inventory([])] } };
        var backedUp = new Story { Plan = kept.Plan with { Inventories = [Inventory([new InventoryBackup(Schedule.On(Story.At(2)), 1, "V")])] } };
        var lost = Story.On("inventory-loss", "TMS", 4);

        Assert.Equal(OutcomeKind.Recovered, kept.Outcome(Deletion).Kind);
        Assert.Equal(OutcomeKind.Lost, kept.Outcome(lost, Deletion).Kind);
        Assert.Equal(OutcomeKind.Unavailable, backedUp.Outcome(lost, Deletion).Kind);

        static BackupInventory Inventory(IReadOnlyList<InventoryBackup> backups) => new() { Name = "TMS", Kind = InventoryKind.Rmm, On = "PRD009", Policies = ["WEEKLY"], Backups = backups };
    }

    /// <summary>Backed up each week, for the first time after the horizon, with copies of so many hours before its beginning.</summary>
    private static Story Weekly(BackupStep step, int keep, params int[] hoursBefore)
    {
        var story = new Story();
        return new Story
        {
            Plan = story.Plan with
            {
                BackupPolicies =
                [
                    new()
                    {
                        Name = "WEEKLY", Schedule = Schedule.Repeating(Period.FromDays(7), Story.At(150)), Keep = keep, Steps = [step], Existing = [.. hoursBefore.Select(hours => Story.At(-hours))],
                    },
                ],
                DataSets = [story.Plan.DataSets[0] with { Backups = ["WEEKLY"] }],
            },
        };
    }

    private static Story Updated(Story story) => story.WithDataSet(dataSet => dataSet with { Updates = Schedule.On(Story.At(1)) });

    private static Story Encrypted(Story story) => story.WithDataSet(dataSet => dataSet with { KeyLabel = null, LabelChanges = [new LabelChange(Story.At(10), Story.Label, LabelChangeKind.FirstEncryption)] });
}

file static class PolicyOfStory
{
    /// <summary>With the cycles of these hours and no others.</summary>
    public static Story WithCycleAt(this Story story, params int[] hours) => story.With(policy => policy with { Schedule = Schedule.On([.. hours.Select(Story.At)]) });

    /// <summary>With its policy changed.</summary>
    public static Story With(this Story story, Func<BackupPolicy, BackupPolicy> change) => new() { Plan = story.Plan with { BackupPolicies = [change(story.Plan.BackupPolicies[0])] } };
}
