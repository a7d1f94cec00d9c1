using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

/// <summary>What of a renaming a plan has done, when, and what it leaves. That such plans replay is a test of both worlds (RiskPlanner.Agreement.Tests/Renaming).</summary>
public class RenamedPlanTests
{
    private const string Wrong = "DSET.PRM.PAYROLL.KEY001";
    private const string WrongBackup = "DSET.BCK.PAYROLL.KEY001";
    private static readonly Instant From = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Fact]
    public void A_data_set_is_copied_in_a_quiet_time_and_the_old_record_is_deleted_when_the_last_dump_under_it_is_dropped()
    {
        var renamed = Made(Plan);

        var (key, dataSet) = (Key(renamed, SomePlan.Primary), renamed.Plan.DataSets[0]);
        Assert.Equal((From, KeyPurpose.Primary), (key.CreatedAt, key.Purpose));
        // Its CKDS is copied at six on the next day, its jobs run at midnight.
        var change = Assert.Single(dataSet.LabelChanges);
        Assert.Equal((Instant.FromUtc(2026, 3, 3, 12, 0), SomePlan.Primary, LabelChangeKind.Copy), (change.At, change.KeyLabel.Text, change.How));
        // Fourteen dumps later, and a day to look whether anybody asks for it.
        Assert.Equal(Instant.FromUtc(2026, 3, 18, 0, 0), Key(renamed, Wrong).DeletedAt);
        Assert.Equal(1, renamed.Moved);
        Assert.Equal(Enumerable.Range(1, renamed.Steps.Count), renamed.Steps.Select(step => step.Step.Number));
        Assert.All(renamed.Steps, step => Assert.NotNull(step.At));
    }

    [Fact]
    public void Nothing_else_of_the_plan_is_changed()
    {
        var renamed = Made(Plan);

        Assert.Equal(Plan.BackupPolicies, renamed.Plan.BackupPolicies);
        Assert.Equal(Plan.Keys.Skip(1), renamed.Plan.Keys.Skip(1).Take(Plan.Keys.Count - 1));
    }

    [Fact]
    public void Backups_under_another_label_are_of_a_policy_that_follows_and_the_old_record_stays()
    {
        var renamed = Made(PlanWithWrongBackup);

        var (old, next) = (renamed.Plan.BackupPolicies[0], renamed.Plan.BackupPolicies[^1]);
        Assert.Equal(("DAILY", Instant.FromUtc(2026, 3, 2, 0, 0), WrongBackup), (old.Name, old.Schedule!.Dates[^1], old.Steps[0].KeyLabel!.Value.Text));
        Assert.Equal(("DAILY-2", Instant.FromUtc(2026, 3, 3, 0, 0), SomePlan.Backup, 14), (next.Name, next.Schedule!.First, next.Steps[0].KeyLabel!.Value.Text, next.Keep));
        Assert.Equal(["DAILY", "DAILY-2"], renamed.Plan.DataSets[0].Backups);
        Assert.Null(Key(renamed, WrongBackup).DeletedAt);
        Assert.Contains("Copies of PAYROLL.MASTER by DAILY lie under it", renamed.Steps[^1].WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_whose_jobs_name_two_faulty_labels_gets_both_new_ones()
    {
        var second = "DSET.BCK.PAYROLL.KEY002";
        var plan = PlanWithWrongBackup;
        plan = plan with
        {
            Keys = [.. plan.Keys, SomePlan.Key(second, KeyPurpose.Backup)],
            BackupPolicies = [plan.BackupPolicies[0] with { Steps = [.. plan.BackupPolicies[0].Steps, plan.BackupPolicies[0].Steps[0] with { KeyLabel = new(second) }] }],
        };

        var renamed = Made(plan);

        Assert.Equal([SomePlan.Backup, "DSET.BACK.PAYROLL.KEY002"], renamed.Plan.BackupPolicies[^1].Steps.Select(step => step.KeyLabel!.Value.Text));
        Assert.All(renamed.Steps.Where(step => step.Step.Defines?.Kind == RenameDefinitionKind.BackupPolicy), step => Assert.NotNull(step.At));
    }

    [Fact]
    public void A_system_that_does_not_share_updates_gets_no_new_key()
    {
        var renamed = Made(Plan with { Sysplexes = [Plan.Sysplexes[0], Plan.Sysplexes[0] with { Name = "ALONE", SharesUpdates = false }] });

        Assert.All(renamed.Steps, step => Assert.Null(step.At));
        Assert.StartsWith("ALONE does not share updates", renamed.Steps[0].WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_may_use_the_old_key_may_use_the_new_one_and_nobody_else()
    {
        var plan = Plan with
        {
            KeyProfiles = [new() { Profile = new("**"), Readers = ["OTHERS"] }, new() { Profile = new("DSET.PRM.**"), Readers = ["PAYUSERS"], OnlyForDataSets = true }, new() { Profile = new("DSET.BACK.**"), Readers = ["*"] }],
        };

        var added = Assert.Single(Made(plan).Plan.KeyProfiles.Except(plan.KeyProfiles));

        Assert.Equal((SomePlan.Primary, true), (added.Profile.Text, added.OnlyForDataSets));
        Assert.Equal(["PAYUSERS"], added.Readers);
    }

    [Fact]
    public void Under_a_profile_that_covers_both_none_is_added()
    {
        var plan = Plan with { KeyProfiles = [new() { Profile = new("**"), Readers = ["PAYUSERS"] }] };

        Assert.Equal(plan.KeyProfiles, Made(plan).Plan.KeyProfiles);
    }

    [Fact]
    public void A_label_that_a_profile_gives_stays_and_its_record_with_it()
    {
        var renamed = Made(Plan with { DataSetProfiles = [new() { Profile = new("PAYROLL.**"), DataKey = new(Wrong) }], DataClasses = [new DataClass("DCPAY", new KeyLabel(Wrong))] });

        Assert.Equal(2, renamed.Steps.Count(step => step.Step.Kind == RenameStepKind.Define && step.WhyNot?.Contains("has no moments", StringComparison.Ordinal) == true));
        Assert.Null(Key(renamed, Wrong).DeletedAt);
        Assert.Equal(1, renamed.Moved);
    }

    [Theory]
    [InlineData(DataSetOrganisation.Zfs)]
    [InlineData(DataSetOrganisation.Db2)]
    [InlineData(DataSetOrganisation.LogStream)]
    public void What_other_products_allocate_stays_under_its_label(DataSetOrganisation organisation)
    {
        var renamed = Made(Plan with { DataSets = [Plan.DataSets[0] with { Organisation = organisation }] });

        Assert.Empty(renamed.Plan.DataSets[0].LabelChanges);
        Assert.Equal("PAYROLL.MASTER lies under it when the plan ends.", renamed.Steps[^1].WhyNot);
    }

    [Fact]
    public void The_new_key_is_wherever_the_old_one_is()
    {
        var (store, sysplex) = (Plan.KeyStores[0], Plan.Sysplexes[0]);
        var renamed = Made(Plan with
        {
            KeyStores = [store, store with { Name = "FAR" }],
            Sysplexes = [sysplex, sysplex with { Name = "FARPLEX", KeyStore = "FAR" }],
            Keys = [.. Plan.Keys, Plan.Keys[0] with { KeyStore = "FAR", OwnValue = true }],
            KeyManagers = [new() { Name = "UKO", Kind = KeyManagerKind.Repository, Site = sysplex.Site, Keys = [new(Wrong)] }],
            People = [new() { Name = "Ann", May = [new(ActKind.KeyDeletion) { Targets = [new("DSET.PRM.**")] }] }],
        });

        Assert.Equal([("CKDS", false), ("FAR", true)], renamed.Plan.Keys.Where(key => key.Label.Text == SomePlan.Primary).Select(key => (key.KeyStore, key.OwnValue)));
        Assert.Equal([Wrong, SomePlan.Primary], renamed.Plan.KeyManagers[0].Keys.Select(mask => mask.Text));
        Assert.Equal(["DSET.PRM.**", SomePlan.Primary], renamed.Plan.People[0].May[0].Targets.Select(mask => mask.Text));
    }

    [Fact]
    public void What_is_created_once_there_is_a_new_key_is_under_it_from_the_beginning()
    {
        var created = Instant.FromUtc(2026, 6, 1, 0, 0);

        var renamed = Made(Plan with { DataSets = [Plan.DataSets[0] with { CreatedAt = created }] });

        Assert.Equal((SomePlan.Primary, 0), (renamed.Plan.DataSets[0].KeyLabel!.Value.Text, renamed.Plan.DataSets[0].LabelChanges.Count));
        Assert.Equal(created, renamed.Steps.Single(step => step.Step.Kind == RenameStepKind.Copy).At);
    }

    [Theory]
    [InlineData("archived")]
    [InlineData("renewed")]
    [InlineData("forbidden")]
    [InlineData("busy")]
    public void What_cannot_be_copied_stays_under_its_label_whose_record_stays(string hindrance)
    {
        var renamed = Made(hindrance switch
        {
            "archived" => Plan with { Keys = [Plan.Keys[0] with { Archived = From }, .. Plan.Keys.Skip(1)] },
            "renewed" => Plan with { Keys = [Plan.Keys[0] with { NewValues = [From] }, .. Plan.Keys.Skip(1)] },
            "forbidden" => Plan with { Applications = [Plan.Applications[0] with { RunsAs = "PAYUSER" }], KeyProfiles = [new() { Profile = new("**"), Readers = ["OTHERS"] }] },
            _ => Plan with { Until = From + Duration.FromSeconds(1) },
        });

        Assert.Empty(renamed.Plan.DataSets[0].LabelChanges);
        Assert.Equal(0, renamed.Moved);
        Assert.Null(Key(renamed, Wrong).DeletedAt);
    }

    [Fact]
    public void A_label_that_the_plan_has_already_is_not_made_again()
    {
        var renaming = Renaming(Plan);

        var renamed = RenamedPlan.Make(Plan with { Keys = [.. Plan.Keys, SomePlan.Key(SomePlan.Primary, KeyPurpose.Primary)] }, renaming, From);

        Assert.All(renamed.Steps, step => Assert.Null(step.At));
        Assert.Empty(renamed.Plan.DataSets[0].LabelChanges);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(400)]
    public void It_begins_within_the_horizon(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RenamedPlan.Make(Plan, Renaming(Plan), Plan.From + Duration.FromDays(days)));

    private static Plan Plan { get; } = SomePlan.Sound with
    {
        KeyStores = [SomePlan.Sound.KeyStores[0] with { Backups = [new CkdsBackup(Schedule.Repeating(Period.FromDays(1), Instant.FromUtc(2026, 1, 1, 6, 0)), 5, "PROD")] }],
        Keys = [SomePlan.Key(Wrong, KeyPurpose.Primary), SomePlan.Sound.Keys[1]],
        BackupPolicies = [.. SomePlan.Sound.BackupPolicies, SomePlan.Policy("DUMP", "ADRDSSU-DUMP", null)],
        DataSets = [SomePlan.DataSet("PAYROLL.MASTER", Wrong, "DAILY", "DUMP")],
    };

    private static Plan PlanWithWrongBackup => Plan with
    {
        Keys = [SomePlan.Sound.Keys[0], SomePlan.Key(WrongBackup, KeyPurpose.Backup)],
        BackupPolicies = [SomePlan.Policy("DAILY", "REPRO", WrongBackup)],
        DataSets = [SomePlan.DataSet("PAYROLL.MASTER", SomePlan.Primary, "DAILY")],
    };

    private static KeyDefinition Key(RenamedPlan renamed, string label) => renamed.Plan.Keys.First(key => key.Label.Text == label);

    private static RenamePlan Renaming(Plan plan) => RenamePlan.Make(Some.Report(Some.Paper, SomePlan.LabelsOf(plan).Distinct(), SomePlan.Checked(plan)));

    private static RenamedPlan Made(Plan plan)
    {
        var renamed = RenamedPlan.Make(plan, Renaming(plan), From);
        SomePlan.Checked(renamed.Plan);
        return renamed;
    }
}
