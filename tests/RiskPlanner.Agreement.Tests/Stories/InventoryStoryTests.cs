using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Copies lie where they lie, and are found through inventories: with an inventory that nobody can restore all its copies are lost.</summary>
public class InventoryStoryTests
{
    // Copied at 20, 40 and 60 hours by DFSMShsm to cartridges that are at the vault.
    private static readonly Story Copied = CopiedBy("HSM-BACKUP");

    [Fact]
    public void With_the_array_of_the_inventory_every_copy_is_lost_that_nobody_finds()
    {
        Assert.Equal(OutcomeKind.Recovered, Copied.Outcome(Story.On("disk-failure", "A1", 70)).Kind);

        var outcome = Found(Copied).Outcome(Story.On("disk-failure", "A1", 70));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains("no inventory has the copy on record any more (HSM-CDS)", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_lies_on_its_volume_needs_no_inventory() => Assert.Equal(OutcomeKind.Intact, Found(Copied).Outcome(Story.On("inventory-loss", "HSM-CDS", 70)).Kind);

    [Fact]
    public void An_inventory_that_is_backed_up_elsewhere_is_restored_first()
    {
        var outcome = Found(Copied, Backup("V", 65)).Outcome(Story.On("disk-failure", "A1", 70));

        Assert.Equal((OutcomeKind.Unavailable, 3), (outcome.Kind, outcome.Route!.Copy!.Generation));
        Assert.StartsWith("primary: medium lost; 3 HSM-BACKUP copies of COPIES on CARTS: inventory lost (HSM-CDS)", outcome.CauseText, StringComparison.Ordinal);
        Assert.Equal([RecoveryAction.RestoreInventory, RecoveryAction.FetchCartridge, RecoveryAction.BringBackCopy, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
        Assert.Equal("HSM-CDS", Assert.Single(outcome.Ends).Step.From);
    }

    [Fact]
    public void A_restored_inventory_does_not_know_what_is_younger_than_its_backup()
    {
        var outcome = Found(Copied, Backup("V", 50)).Outcome(Story.On("disk-failure", "A1", 70));

        Assert.Equal((OutcomeKind.Unavailable, 2), (outcome.Kind, outcome.Route!.Copy!.Generation));
        Assert.Contains("no inventory has the copy on record any more", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void Backups_of_an_inventory_that_write_nothing_push_the_good_ones_out()
    {
        var failing = Story.On("backup-failure", "HSM-CDS", 30);
        var loss = Story.On("disk-failure", "A1", 70);

        // Three are kept: the one of 25 hours is dropped with the third that is empty.
        Assert.Equal(1, Found(Copied, Backup("V", 25, 45, 65)).Outcome(failing, loss).Route?.Copy?.Generation);
        Assert.Equal(OutcomeKind.Lost, Found(Copied, Backup("V", 25, 45, 55, 65)).Outcome(failing, loss).Kind);
        Assert.Equal(3, Found(Copied, Backup("V", 25, 45, 55, 65)).Outcome(loss).Route?.Copy?.Generation);
    }

    [Fact]
    public void What_its_backup_knows_may_have_expired_since()
    {
        // Of three copies two are kept: the backup of hour 30 knows the first one alone.
        Assert.Equal(OutcomeKind.Lost, Found(CopiedBy("HSM-BACKUP", keep: 2), Backup("V", 30)).Outcome(Story.On("disk-failure", "A1", 70)).Kind);
        Assert.Equal(OutcomeKind.Unavailable, Found(CopiedBy("HSM-BACKUP", keep: 3), Backup("V", 30)).Outcome(Story.On("disk-failure", "A1", 70)).Kind);
    }

    [Theory]
    [InlineData("P", null, "site-loss", "P", OutcomeKind.Lost)]
    [InlineData("P", null, "disk-failure", "A1", OutcomeKind.Unavailable)]
    [InlineData("P", "A1V2", "disk-failure", "A1", OutcomeKind.Lost)]
    [InlineData("V", "CARTS", "site-loss", "P", OutcomeKind.Unavailable)]
    [InlineData("V", "CARTS", "ransomware", "everything", OutcomeKind.Unavailable)]
    [InlineData("P", "A1V2", "ransomware", "everything", OutcomeKind.Lost)]
    public void Backups_of_an_inventory_are_lost_with_what_they_lie_on(string site, string? on, string kind, string target, OutcomeKind expected) =>
        Assert.Equal(expected, Found(Copied, Backup(site, 65) with { On = on }).Outcome(Story.On(kind, target, 70)).Kind);

    [Fact]
    public void A_dump_that_no_inventory_is_of_is_found_by_its_name()
    {
        var dumped = Found(CopiedBy("ADRDSSU-DUMP"));

        Assert.Equal(OutcomeKind.Recovered, dumped.Outcome(Story.On("disk-failure", "A1", 70)).Kind);
        Assert.Equal(OutcomeKind.Lost, With(dumped, inventory => inventory with { Policies = ["COPIES"] }).Outcome(Story.On("disk-failure", "A1", 70)).Kind);
    }

    [Fact]
    public void Without_an_inventory_no_copy_is_made_and_none_expires()
    {
        var outcome = Found(Copied, Backup("V", 30)).Outcome(Story.On("inventory-loss", "HSM-CDS", 35) with { Discovery = Discovery.Never }, Story.On("disk-failure", "A1", 70));

        Assert.Equal((OutcomeKind.Unavailable, 1), (outcome.Kind, outcome.Route!.Copy!.Generation));
    }

    [Fact]
    public void All_inventories_of_a_policy_are_needed()
    {
        var two = With(Found(Copied, Backup("V", 65)), inventory => inventory, inventory => inventory with { Name = "RMM-CDS", Kind = InventoryKind.Rmm, On = "REC001", Policies = ["COPIES"], Backups = [] });

        Assert.Equal(OutcomeKind.Unavailable, two.Outcome(Story.On("disk-failure", "A1", 70)).Kind);
        Assert.Contains("(RMM-CDS)", two.Outcome(Story.On("inventory-loss", "RMM-CDS", 69), Story.On("disk-failure", "A1", 70)).CauseText, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Lost, two.Outcome(Story.On("inventory-loss", "RMM-CDS", 69), Story.On("disk-failure", "A1", 70)).Kind);
    }

    [Fact]
    public void Of_an_inventory_that_is_back_level_a_backup_brings_back_what_is_missing()
    {
        // Put back with its volume from the plan's start: no copy is on record, and a backup of it has them.
        var outcome = Found(Copied, Backup("V", 65)).Outcome(Story.On("volume-rollback", "A1V2", 69), Story.On("volume-failure", "PRD001", 70));

        Assert.Equal((OutcomeKind.Unavailable, 3), (outcome.Kind, outcome.Route!.Copy!.Generation));
        Assert.Contains("back-level", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void More_backups_than_one_outlast_one_that_is_back_level()
    {
        // At 72 hours it is backed up as the rollback has left it.
        DataSetOutcome Kept(int keep) => Found(Copied, Backup("V", 65, 72) with { Keep = keep }).Outcome(Story.On("volume-rollback", "A1V2", 70), Story.On("volume-failure", "PRD001", 75));

        Assert.Equal((OutcomeKind.Lost, OutcomeKind.Unavailable), (Kept(1).Kind, Kept(2).Kind));
    }

    [Fact]
    public void What_is_migrated_is_found_through_the_inventory_of_DFSMShsm()
    {
        // Written at the start, migrated after a day to cartridges.
        var migrated = Found(Wide.WithDataSet(dataSet => dataSet with { Updates = null, Uses = null, Checks = Schedule.On(Story.At(90)), Migrates = new Migration("CARTS", Period.FromDays(1)) }), Backup("V", 30));

        Assert.Equal(OutcomeKind.Intact, migrated.Outcome(Story.On("inventory-loss", "HSM-CDS", 20)).Kind);
        var outcome = migrated.Outcome(Story.On("inventory-loss", "HSM-CDS", 40));
        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Equal([RecoveryAction.RestoreInventory, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
        Assert.Equal(OutcomeKind.Lost, With(migrated, inventory => inventory with { Backups = [] }).Outcome(Story.On("inventory-loss", "HSM-CDS", 40)).Kind);
        Assert.Equal(OutcomeKind.Intact, With(migrated, inventory => inventory with { Kind = InventoryKind.Rmm, Policies = ["OTHER"] }, policies: ["OTHER"]).Outcome(Story.On("inventory-loss", "HSM-CDS", 40)).Kind);
    }

    [Fact]
    public void Who_would_recall_it_notices()
    {
        var migrated = Found(Wide.WithDataSet(dataSet => dataSet with { Updates = null, Uses = Schedule.On(Story.At(60)), Checks = null, Migrates = new Migration("CARTS", Period.FromDays(1)) }), Backup("V", 30));

        Assert.Equal(
            Story.At(60),
            Judged(migrated.Plan, Story.On("inventory-loss", "HSM-CDS", 40) with { Discovery = Discovery.NextUse }).NoticedAt);
    }

    [Fact]
    public void A_job_that_cannot_record_its_copy_notices() => Assert.Equal(
        (Story.At(60), NoticedBy.Job),
        (Judged(Found(Copied).Plan, Story.On("inventory-loss", "HSM-CDS", 45) with { Discovery = Discovery.NextUse }) is var notice ? notice.NoticedAt : null, notice.NoticedBy));

    private static (Instant? NoticedAt, NoticedBy NoticedBy) Judged(Plan plan, Strike strike)
    {
        var notice = Assert.Single(new ReplayEngine(new RiskPlanner.Analysis.Symbolic.SymbolicWorldFactory()).Run(plan, [strike], 1, log: false).Notices);
        return (notice.At, notice.By);
    }

    /// <summary>With a second volume beside that of the data set.</summary>
    private static Story Wide
    {
        get
        {
            var plan = new Story().Plan;
            return new Story { Plan = plan with { Arrays = [.. plan.Arrays.Select(array => array.Name == "A1" ? array with { Volumes = [.. array.Volumes, "A1V2"] } : array)] } };
        }
    }

    private static Story CopiedBy(string utility, int keep = 5)
    {
        var story = Wide;
        return new Story
        {
            Plan = story.Plan with
            {
                BackupPolicies = [new() { Name = "COPIES", Schedule = Schedule.On(Story.At(20), Story.At(40), Story.At(60)), Keep = keep, Steps = [new() { Utility = utility, To = "CARTS", VaultAt = "V" }] }],
                DataSets = [story.Plan.DataSets[0] with { Backups = ["COPIES"] }],
            },
        };
    }

    private static InventoryBackup Backup(string site, params int[] hours) => new(Schedule.On([.. hours.Select(Story.At)]), 3, site);

    private static Story Found(Story story, params InventoryBackup[] backups) => new()
    {
        Plan = story.Plan with { Inventories = [new() { Name = "HSM-CDS", Kind = InventoryKind.Hsm, On = "A1V2", Backups = backups }] },
    };

    private static Story With(Story story, params Func<BackupInventory, BackupInventory>[] changes) => new() { Plan = story.Plan with { Inventories = [.. changes.Select(change => change(story.Plan.Inventories[0]))] } };

    private static Story With(Story story, Func<BackupInventory, BackupInventory> change, IReadOnlyList<string> policies) => new()
    {
        Plan = story.Plan with
        {
            BackupPolicies = [.. policies.Select(name => new BackupPolicy { Name = name, Schedule = Schedule.On(Story.At(1)), Keep = 1, Steps = [new() { Utility = "ADRDSSU-DUMP", To = "CARTS" }] })],
            Inventories = [change(story.Plan.Inventories[0])],
        },
    };
}
