using NodaTime;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Analysis.Tests.Alignment;

public class AlignmentAnalysisTests
{
    private static readonly KeyLabel Next = new("DSET.BACK.HISTORY.KEY001");

    [Fact]
    public void A_key_lost_after_the_yearly_use_is_gone_ten_months_before_it_is_missed()
    {
        var entry = Analyse(Kept.Plan);

        // The next use is 366 days away, because of the leap year.
        Assert.Equal(Kept.Day(2023, 7, 1), entry.Worst.From);
        Assert.Equal(Duration.FromDays(60 - 366), entry.Margin);
        Assert.Equal("The CKDS copy of 2023-07-01T00:00:00Z (DAILY), which holds out longest, is dropped on 2023-08-30T00:00:00Z.", entry.Ending);
        Assert.Equal(OutcomeKind.Lost, entry.WorstOutcome!.Kind);
    }

    [Fact]
    public void Monthly_copies_for_seven_years_do_not_help_a_key_that_is_missed_after_two_changes()
    {
        var entry = Analyse(Kept.WithStore(store => store with { Backups = [Kept.Daily(60), Kept.Monthly(84)] }) with
        {
            Until = Kept.Day(2023, 1, 1),
            DataSets = [Kept.Plan.DataSets[0] with { Uses = Schedule.On(Kept.Day(2020, 7, 1), Kept.Day(2022, 9, 1)) }],
        });

        Assert.True(entry.IsFinding);
        Assert.Equal("The CKDS copy of 2020-07-01T00:00:00Z (MONTHLY) is kept, but it is under master key 2, which no register holds after the change of 2022-03-15T00:00:00Z.", entry.Ending);
    }

    [Fact]
    public void Uses_that_are_closer_than_the_retention_leave_a_margin()
    {
        var entry = Analyse(Kept.WithDataSet(dataSet => dataSet with { Checks = Schedule.Repeating(Period.FromMonths(1)) }));

        Assert.False(entry.IsFinding);
        Assert.Equal(Duration.FromDays(60 - 31), entry.Margin);
        Assert.Empty(entry.Windows);
        Assert.Empty(entry.Remedies);
    }

    [Fact]
    public void A_label_that_gets_a_new_value_loses_the_one_that_the_data_is_under()
    {
        var entry = Analyse(WithKey(key => key with { NewValues = [Kept.Day(2024, 7, 2)] }));

        // The newest copy with the former value is of that midnight; the next use is on 1 July 2025.
        Assert.Equal(Kept.Day(2024, 8, 31) - Kept.Day(2025, 7, 1), entry.NewValue!.Margin);
        Assert.Contains("on 2024-07-02T00:00:00Z the label gets another value", entry.Ending, StringComparison.Ordinal);
        Assert.All(entry.Windows, window => Assert.True(window.From <= Kept.Day(2024, 7, 2)));
        Assert.Equal(OutcomeKind.Lost, entry.WorstOutcome!.Kind);
    }

    [Fact]
    public void A_new_value_does_no_harm_where_the_former_one_can_be_had_when_it_is_missed()
    {
        var monthly = WithKey(key => key with { NewValues = [Kept.Day(2024, 7, 2)] });

        Assert.False(Analyse(monthly with { DataSets = [monthly.DataSets[0] with { Uses = Schedule.Repeating(Period.FromMonths(1)) }] }).IsFinding);
    }

    [Fact]
    public void An_OPEN_that_an_expired_or_archived_key_refuses_anyway_notices_nothing()
    {
        Assert.All(Analyse(WithKey(key => key with { ActiveUntil = Kept.Day(2025, 1, 1) })).Notices, notice => Assert.True(notice.At < Kept.Day(2025, 1, 1)));
        Assert.DoesNotContain(
            Analyse(WithKey(key => key with { Archived = Kept.Day(2025, 1, 1), Recalled = Kept.Day(2026, 1, 1) })).Notices,
            notice => notice.At == Kept.Day(2025, 7, 1));
    }

    [Fact]
    public void Checks_are_no_remedy_where_the_state_of_the_key_refuses_them()
    {
        var remedies = Analyse(WithKey(key => key with { Archived = Kept.Day(2025, 1, 1) })).Remedies.Select(remedy => remedy.Text).ToList();

        Assert.NotEmpty(remedies);
        Assert.DoesNotContain(remedies, text => text.StartsWith("Check ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_archived_key_that_serves_notices()
    {
        var plan = WithKey(key => key with { Archived = Kept.Day(2025, 1, 1) });
        plan = plan with { KeyStores = [plan.KeyStores[0] with { ArchivedKeys = ArchivedKeyPolicy.DecryptOnly }] };

        Assert.Contains(Analyse(plan).Notices, notice => notice.At == Kept.Day(2025, 7, 1));
    }

    [Fact]
    public void A_data_set_whose_key_is_never_active_is_never_written()
    {
        var report = Report(WithKey(key => key with { CpacfExportable = false }));

        Assert.Equal(["HISTORY.YEARS"], report.NeverWritten.Select(name => name.Text));
        Assert.Empty(report.Entries);
    }

    [Fact]
    public void A_data_set_that_is_deleted_before_anybody_opens_it_again_is_named_apart()
    {
        var report = Report(Kept.WithDataSet(dataSet => dataSet with { DeletedAt = Kept.Day(2020, 6, 1) }));

        Assert.Equal(["HISTORY.YEARS"], report.NeverOpened.Select(name => name.Text));
        Assert.Empty(report.Entries);
        Assert.False(report.HasFindings);
    }

    [Fact]
    public void A_data_set_that_is_opened_once_before_it_is_deleted_is_an_entry()
    {
        var report = Report(Kept.WithDataSet(dataSet => dataSet with { DeletedAt = Kept.Day(2021, 8, 1) }));

        Assert.Empty(report.NeverOpened);
        Assert.Equal("HISTORY.YEARS", Assert.Single(report.Entries).Title);
    }

    [Fact]
    public void The_change_of_a_label_opens_the_data_set_and_each_label_has_an_entry()
    {
        var moved = Kept.WithDataSet(dataSet => dataSet with { LabelChanges = [new(Kept.Day(2025, 1, 1), Next, LabelChangeKind.Copy)] });
        Assert.Empty(PlanValidator.Validate(moved));

        var entries = Report(moved).Entries.ToDictionary(entry => entry.KeyLabel);

        Assert.Equal([Kept.Label, Next], entries.Keys.OrderBy(label => label == Next));
        Assert.Equal((NoticeKind.Relabel, Kept.Day(2025, 1, 1)), (entries[Kept.Label].Notices[^1].Kind, entries[Kept.Label].Notices[^1].At));
        Assert.Contains(entries[Next].Notices, notice => notice.At == Kept.Day(2025, 7, 1));
        Assert.DoesNotContain(entries[Next].Notices, notice => notice.At < Kept.Day(2025, 1, 1));
        Assert.All(entries.Values.SelectMany(entry => entry.Replays), replay => Assert.True(replay.Agrees, replay.ToString()));
    }

    [Fact]
    public void Block_copies_that_were_there_at_the_beginning_are_left_under_the_label_of_the_beginning()
    {
        var plan = BackedUp("ADRDSSU-COPY");
        plan = plan with { DataSets = [plan.DataSets[0] with { LabelChanges = [new(Kept.Day(2025, 1, 1), Next, LabelChangeKind.Copy)] }] };
        plan = plan with { BackupPolicies = [plan.BackupPolicies[0] with { Schedule = Schedule.On(Kept.Day(2025, 6, 1)), Keep = 12, Steps = [plan.BackupPolicies[0].Steps[0] with { KeyLabel = null }] }] };
        var existing = plan with { BackupPolicies = [plan.BackupPolicies[0] with { Existing = [plan.From - Duration.FromDays(1)] }] };
        Assert.Empty(PlanValidator.Validate(existing));

        Assert.DoesNotContain(Report(plan).Entries, entry => entry.IsOfCopies);
        var entry = Assert.Single(Report(existing).Entries, entry => entry.IsOfCopies);
        Assert.Equal(Kept.Label, entry.KeyLabel);
        Assert.All(entry.Replays, replay => Assert.True(replay.Agrees, replay.ToString()));
    }

    [Fact]
    public void Block_copies_that_were_left_under_a_former_label_have_an_entry_of_their_own()
    {
        var plan = BackedUp("ADRDSSU-COPY");
        plan = plan with { DataSets = [plan.DataSets[0] with { LabelChanges = [new(Kept.Day(2025, 1, 1), Next, LabelChangeKind.Copy)] }] };
        plan = plan with { BackupPolicies = [plan.BackupPolicies[0] with { Keep = 12, Steps = [plan.BackupPolicies[0].Steps[0] with { KeyLabel = null }] }] };
        Assert.Empty(PlanValidator.Validate(plan));

        Assert.Equal(Kept.Label, Assert.Single(Report(plan).Entries, entry => entry.IsOfCopies).KeyLabel);
    }

    [Fact]
    public void A_backup_through_the_access_methods_notices_and_a_block_copy_does_not()
    {
        Assert.False(Analyse(BackedUp("REPRO")).IsFinding);
        Assert.True(Analyse(BackedUp("ADRDSSU-COPY")).IsFinding);
    }

    [Fact]
    public void A_REPRO_to_the_same_label_notices_until_the_upgrade_to_3_2()
    {
        var nightly = BackedUp("REPRO") with { BackupPolicies = [BackedUp("REPRO").BackupPolicies[0] with { Steps = [new() { Utility = "REPRO", To = "PRD002", KeyLabel = Kept.Label }] }] };
        var upgrade = Kept.Day(2026, 3, 3);
        var upgraded = nightly with { Sysplexes = [nightly.Sysplexes[0] with { LevelChanges = [new LevelChange(upgrade, ZosLevel.V32)] }] };

        Assert.False(Analyse(nightly).IsFinding);
        Assert.All(Analyse(upgraded).Windows, window => Assert.True(window.Until >= upgrade));
        Assert.True(Analyse(upgraded).IsFinding);
    }

    [Fact]
    public void Another_data_set_under_the_same_label_notices_too()
    {
        var daily = Kept.Plan.DataSets[0] with { Name = new("HISTORY.INDEX"), Uses = Schedule.Repeating(Period.FromDays(1)) };

        Assert.All(Report(Kept.Plan with { DataSets = [Kept.Plan.DataSets[0], daily] }).Entries, entry => Assert.False(entry.IsFinding));
    }

    [Fact]
    public void A_repository_that_holds_the_key_outlives_the_horizon()
    {
        var entry = Analyse(Kept.Plan with { KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "PROD", Keys = [new("DSET.PRIM.**")] }] });

        Assert.Null(entry.Margin);
        Assert.False(entry.IsFinding);
    }

    [Fact]
    public void Without_CKDS_copies_a_key_is_gone_as_soon_as_it_is_lost()
    {
        var entry = Analyse(Kept.WithStore(store => store with { Backups = [] }));

        Assert.Equal(("No CKDS copy holds the key.", Duration.Zero), (entry.Ending, entry.ShortestRecoverable));
        Assert.Equal(-entry.LongestUnnoticed, entry.Margin);
    }

    [Fact]
    public void Data_sets_that_nothing_tells_apart_are_one_entry_and_those_in_clear_are_counted()
    {
        var other = Kept.Plan.DataSets[0] with { Name = new("HISTORY.OTHER"), KeyLabel = new KeyLabel("DSET.BACK.HISTORY.KEY001") };
        var clear = Kept.Plan.DataSets[0] with { Name = new("HISTORY.CLEAR"), KeyLabel = null };

        var report = Report(Kept.Plan with { DataSets = [Kept.Plan.DataSets[0], other, clear] });

        Assert.Equal("HISTORY.YEARS and 1 alike", Assert.Single(report.Entries).Title);
        Assert.Equal(1, report.InClear);
    }

    [Fact]
    public void The_worst_comes_first()
    {
        var daily = Kept.Plan.DataSets[0] with { Name = new("HISTORY.INDEX"), KeyLabel = new KeyLabel("DSET.BACK.HISTORY.KEY001"), Uses = Schedule.Repeating(Period.FromDays(1)) };

        Assert.Equal(["HISTORY.YEARS", "HISTORY.INDEX"], Report(Kept.Plan with { DataSets = [daily, Kept.Plan.DataSets[0]] }).Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void Every_remedy_that_is_named_leaves_no_window()
    {
        var entry = Analyse(Kept.Plan);

        Assert.Contains("Keep 366 CKDS copies of DAILY instead of 60.", entry.Remedies.Select(remedy => remedy.Text));
        Assert.Contains("Check every month, counted from 2020-01-01, that the data can be read.", entry.Remedies.Select(remedy => remedy.Text));
        Assert.False(Analyse(Kept.WithStore(store => store with { Backups = [Kept.Daily(366)] })).IsFinding);
        Assert.True(Analyse(Kept.WithStore(store => store with { Backups = [Kept.Daily(365)] })).IsFinding);
    }

    [Fact]
    public void One_copy_more_is_the_least_remedy_where_one_is_missing()
    {
        var every61 = Kept.WithDataSet(dataSet => dataSet with { Uses = Schedule.Repeating(Period.FromDays(61)) });

        var remedies = Analyse(every61).Remedies;

        Assert.Contains("Keep 61 CKDS copies of DAILY instead of 60.", remedies.Select(remedy => remedy.Text));
        Assert.False(Analyse(every61 with { KeyStores = [every61.KeyStores[0] with { Backups = [Kept.Daily(61)] }] }).IsFinding);
    }

    [Fact]
    public void A_CKDS_copy_after_each_change_is_under_the_new_master_key_and_of_use_until_the_change_after_the_next()
    {
        // A change each 2 January, a use each 1 July: a loss after the use of one summer is missed at that of the next.
        var plan = Kept.WithStore(store => store with { MasterKey = new() { Changes = Kept.Yearly(1, 2) }, Backups = [Kept.Daily(300)] });
        plan = plan with { DataSets = [plan.DataSets[0] with { Uses = Schedule.On([Kept.Day(2020, 1, 10), .. Enumerable.Range(2020, 10).Select(year => Kept.Day(year, 7, 1))]) }] };

        var remedy = Assert.Single(Analyse(plan).Remedies, remedy => remedy.Text == "Take a CKDS copy after each master-key change, and keep it.");

        // The copy of January is under the master key of that change, which is OLD after the next one and gone after the one after it.
        Assert.Equal(Kept.Day(2023, 1, 2) - Kept.Day(2022, 7, 1), remedy.Margin);
    }

    private static Plan WithKey(Func<KeyDefinition, KeyDefinition> change) => Kept.Plan with { Keys = [change(Kept.Plan.Keys[0]), Kept.Plan.Keys[1]] };

    private static Plan BackedUp(string utility) => Kept.WithDataSet(dataSet => dataSet with { Backups = ["MONTHLY"] }) with
    {
        BackupPolicies = [new() { Name = "MONTHLY", Schedule = Schedule.Repeating(Period.FromMonths(1)), Steps = [new() { Utility = utility, To = "PRD002", KeyLabel = new KeyLabel("DSET.BACK.HISTORY.KEY001") }] }],
    };

    private static AlignmentEntry Analyse(Plan plan)
    {
        Assert.Empty(PlanValidator.Validate(plan));
        var entry = Assert.Single(Report(plan).Entries, entry => !entry.IsOfCopies);
        Assert.All(entry.Replays, replay => Assert.True(replay.Agrees, replay.ToString()));
        return entry;
    }

    private static AlignmentReport Report(Plan plan) => new AlignmentAnalysis(new SymbolicWorldFactory()).Analyse(plan);
}
