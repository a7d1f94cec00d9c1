using NodaTime;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Analysis.Tests.Alignment;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Tests.Destruction;

public class DestructionAnalysisTests
{
    private static readonly KeyLabel Back = Kept.Plan.Keys[1].Label;

    private static readonly Instant At = Kept.Day(2022, 6, 1);

    [Fact]
    public void With_CKDS_copies_alone_the_data_is_unreadable_once_the_last_of_them_is_dropped()
    {
        var report = OfKey(Kept.Plan);

        Assert.Equal(At + Duration.FromDays(60), report.UnreadableAfter);
        Assert.Equal(60, report.Routes.Count(route => route.Kind == RouteKind.CkdsCopy));
        Assert.Equal(["HISTORY.YEARS"], report.DataSets.Select(name => name.Text));
    }

    [Fact]
    public void Long_retention_ends_with_the_second_master_key_change_unless_parts_are_retained()
    {
        var monthly = Kept.WithStore(store => store with { Backups = [Kept.Monthly(84)] });
        var retained = monthly with
        {
            KeyStores = [monthly.KeyStores[0] with { MasterKey = monthly.KeyStores[0].MasterKey with { RetainedGenerations = 4, PartsAt = ["PROD"] } }],
            Sysplexes = [Kept.Plan.Sysplexes[0] with { SpareDomain = true }],
        };

        Assert.Equal(Kept.Day(2024, 3, 15), OfKey(monthly).UnreadableAfter);
        Assert.Equal(Kept.Day(2027, 3, 15), OfKey(retained).UnreadableAfter);
    }

    [Fact]
    public void A_copy_on_tape_in_clear_stays_readable_because_the_policy_that_would_drop_it_fails()
    {
        var report = OfKey(BackedUp(new BackupStep { Utility = "IEBGENER", To = "CARTS" }, keep: 3));

        Assert.Null(report.UnreadableAfter);
        Assert.Equal(3, report.Endless.Count());
        Assert.All(report.Endless, route => Assert.Equal("IEBGENER copies of COPY on CARTS, in clear", route.Series));
    }

    [Fact]
    public void A_copy_under_another_label_is_a_route_and_a_block_copy_is_none()
    {
        Assert.Equal(["REPRO copies of COPY on PRD002, under DSET.BACK.HISTORY.KEY001"],
            OfKey(BackedUp(new BackupStep { Utility = "REPRO", To = "PRD002", KeyLabel = Back }, keep: 1)).Endless.Select(route => route.Series));
        Assert.Empty(OfKey(BackedUp(new BackupStep { Utility = "ADRDSSU-COPY", To = "PRD002", KeyLabel = Back }, keep: 1)).Endless);
    }

    [Fact]
    public void Copies_that_were_there_at_the_beginning_are_routes_until_cycles_have_dropped_them()
    {
        var taken = Kept.Plan.From - Duration.FromDays(3);
        var plan = BackedUp(new BackupStep { Utility = "IEBGENER", To = "CARTS" }, keep: 2);
        Plan With(params Instant[] cycles) => plan with { BackupPolicies = [plan.BackupPolicies[0] with { Schedule = Schedule.On(cycles), Existing = [taken] }] };

        var later = At + Duration.FromDays(100);
        Assert.Equal([taken], OfKey(With(later)).Endless.Select(route => route.TakenAt!.Value));
        Assert.Equal([taken, At - Duration.FromDays(2)], OfKey(With(At - Duration.FromDays(2), later)).Endless.Select(route => route.TakenAt!.Value));
        Assert.Equal([At - Duration.FromDays(2), At - Duration.FromDays(1)], OfKey(With(At - Duration.FromDays(2), At - Duration.FromDays(1), later)).Endless.Select(route => route.TakenAt!.Value));
    }

    [Fact]
    public void A_twin_keeps_the_value() => Assert.Equal([RouteKind.Twin], KindsOf(Kept.Plan with
    {
        Keys = [Kept.Plan.Keys[0], Kept.Plan.Keys[1] with { SameValueAs = Kept.Label }],
    }));

    [Fact]
    public void A_twin_that_gets_another_value_keeps_it_no_longer_and_copies_from_before_do()
    {
        var renewed = Kept.Day(2022, 9, 1);
        var report = OfKey(Kept.Plan with { Keys = [Kept.Plan.Keys[0], Kept.Plan.Keys[1] with { SameValueAs = Kept.Label, NewValues = [renewed] }] });

        Assert.Equal(renewed, report.Routes.Single(route => route.Kind == RouteKind.Twin).OpenUntil);
        Assert.Equal(renewed + Duration.FromDays(60), report.UnreadableAfter);
    }

    [Fact]
    public void CKDS_copies_that_hold_a_later_value_are_no_route_to_the_data()
    {
        var plan = Kept.Plan with { Keys = [Kept.Plan.Keys[0] with { NewValues = [At - Duration.FromDays(20)] }, Kept.Plan.Keys[1]] };

        Assert.Equal(40, DestructionAnalysis.OfDataSet(plan, new("HISTORY.YEARS"), At).Routes.Count(route => route.Kind == RouteKind.CkdsCopy));
        Assert.Equal(60, OfKey(plan).Routes.Count(route => route.Kind == RouteKind.CkdsCopy));
    }

    [Fact]
    public void A_copy_under_a_label_that_gets_another_value_can_be_read_until_no_CKDS_copy_holds_the_former_one()
    {
        var plan = BackedUp(new BackupStep { Utility = "REPRO", To = "PRD002", KeyLabel = Back }, keep: 1);
        var report = OfKey(plan with { Keys = [Kept.Plan.Keys[0], Kept.Plan.Keys[1] with { NewValues = [Kept.Day(2023, 1, 1)] }] });

        Assert.Equal(Kept.Day(2023, 1, 1) + Duration.FromDays(60), report.Routes.Single(route => route.Kind == RouteKind.OtherCopy).OpenUntil);
    }

    [Fact]
    public void A_data_set_that_is_not_written_yet_leaves_nothing_to_read()
    {
        var plan = Kept.Plan with { Keys = [Kept.Plan.Keys[0] with { ActiveFrom = At + Duration.FromDays(1) }, Kept.Plan.Keys[1]] };

        Assert.Equal(At, DestructionAnalysis.OfDataSet(plan, new("HISTORY.YEARS"), At).UnreadableAfter);
    }

    [Fact]
    public void A_repository_keeps_the_value() => Assert.Equal([RouteKind.Repository], KindsOf(Kept.Plan with
    {
        KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "PROD", Keys = [new("DSET.**")] }],
    }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_repository_under_dual_control_is_asked_by_two_people(bool dualControl) => Assert.Equal(dualControl, DestructionAnalysis.OfKey(Kept.Plan with
    {
        KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "PROD", Keys = [new("DSET.**")], DualControl = dualControl }],
    }, Kept.Plan.Keys[0].Label, At).Routes.Single(route => route.Kind == RouteKind.Repository).Ending.Contains("two people", StringComparison.Ordinal));

    [Fact]
    public void What_was_sent_away_in_clear_cannot_be_called_back()
    {
        Assert.Equal([RouteKind.Transfer], KindsOf(Sent(TransferMethod.Xmit, At)));
        Assert.Empty(KindsOf(Sent(TransferMethod.DssDump, At)));
        Assert.Empty(KindsOf(Sent(TransferMethod.Xmit, At + Duration.FromDays(1))));
    }

    [Theory]
    [InlineData(TransferMethod.Xmit, true)]
    [InlineData(TransferMethod.Ftp, true)]
    [InlineData(TransferMethod.Ftps, true)]
    [InlineData(TransferMethod.Scp, true)]
    [InlineData(TransferMethod.DssDump, false)]
    [InlineData(TransferMethod.DssDumpPassword, false)]
    [InlineData(TransferMethod.DssDumpPaths, false)] // It sends zFS alone, and this is none.
    [InlineData(TransferMethod.Nfs, true)]
    [InlineData(TransferMethod.GdkUtil, true)]
    public void A_transfer_that_reads_through_the_access_methods_arrives_in_clear_however_it_travels(TransferMethod method, bool inClear) =>
        Assert.Equal(inClear ? [RouteKind.Transfer] : [], KindsOf(Sent(method, At)));

    [Fact]
    public void A_backup_at_the_moment_of_the_first_write_is_a_copy_too()
    {
        var plan = BackedUp(new BackupStep { Utility = "REPRO", To = "PRD002", KeyLabel = Back }, keep: 1);

        var route = Assert.Single(DestructionAnalysis.OfKey(plan, Kept.Label, Kept.Day(2020, 1, 15)).Endless);

        Assert.Equal((RouteKind.OtherCopy, plan.From), (route.Kind, route.TakenAt));
    }

    [Fact]
    public void A_twin_that_got_another_value_at_the_moment_itself_is_none_any_more()
    {
        Plan Renewed(params Instant[] moments) => Kept.Plan with { Keys = [Kept.Plan.Keys[0], Kept.Plan.Keys[1] with { SameValueAs = Kept.Label, NewValues = moments }] };

        Assert.DoesNotContain(OfKey(Renewed(At)).Routes, route => route.Kind == RouteKind.Twin);
        Assert.Equal(At + Duration.FromDays(1), OfKey(Renewed(At + Duration.FromDays(1))).Routes.Single(route => route.Kind == RouteKind.Twin).OpenUntil);
    }

    [Fact]
    public void A_twin_by_a_value_that_both_got_at_the_moment_itself_keeps_it_until_its_next_one()
    {
        // The key gets its value of today at the moment of its destruction; the twin shares it and is renewed a month later.
        Plan Renewed(params Instant[] moments) => Kept.Plan with
        {
            Keys = [Kept.Plan.Keys[0], Kept.Plan.Keys[1] with { SameValueAs = Kept.Label, NewValues = moments }],
        };

        Assert.Null(OfKey(Renewed()).Routes.Single(route => route.Kind == RouteKind.Twin).OpenUntil);
        Assert.Equal(At + Duration.FromDays(30), OfKey(Renewed(At + Duration.FromDays(30), At + Duration.FromDays(60))).Routes.Single(route => route.Kind == RouteKind.Twin).OpenUntil);
    }

    [Fact]
    public void Whoever_has_the_data_open_is_a_proviso_and_does_not_move_the_date() =>
        Assert.True(Assert.Single(OfKey(Kept.Plan).Routes, route => route.Kind == RouteKind.OpenAddressSpace).IsProviso);

    [Fact]
    public void Destroying_the_key_of_copies_leaves_the_data_set_itself()
    {
        var report = DestructionAnalysis.OfKey(BackedUp(new BackupStep { Utility = "REPRO", To = "PRD002", KeyLabel = Back }, keep: 1), Back, At);

        Assert.Equal([RouteKind.Original], report.Endless.Select(route => route.Kind));
        Assert.Empty(report.DataSets);
    }

    /// <summary>Once the key that it is under now is destroyed too, as is advised, its policy drops no copy under a third key any more.</summary>
    [Fact]
    public void Destroying_a_former_key_leaves_the_data_set_and_its_copies_under_a_third_one()
    {
        var present = new KeyLabel("DSET.PRIM.HISTORY.KEY002");
        var backed = BackedUp(new BackupStep { Utility = "REPRO", To = "PRD002", KeyLabel = Back }, keep: 3);
        var dumps = new BackupPolicy { Name = "DUMPS", Schedule = Schedule.Repeating(Period.FromDays(1)), Keep = 9, Steps = [new() { Utility = "ADRDSSU-DUMP", To = "CARTS" }] };
        var plan = backed with
        {
            Keys = [.. backed.Keys, new() { Label = present, KeyStore = "CKDS" }],
            BackupPolicies = [.. backed.BackupPolicies, dumps],
            DataSets = [backed.DataSets[0] with { Backups = [.. backed.DataSets[0].Backups, "DUMPS"], LabelChanges = [new(At - Duration.FromDays(2), present, LabelChangeKind.Copy)] }],
        };

        Assert.Equal(["HISTORY.YEARS itself, of which only copies are under DSET.PRIM.HISTORY.KEY001", .. Enumerable.Repeat("REPRO copies of COPY on PRD002, under DSET.BACK.HISTORY.KEY001", 3)],
            OfKey(plan).Endless.Where(route => !route.IsProviso).Select(route => route.Series));
    }

    [Fact]
    public void What_was_deleted_before_is_no_original_and_has_no_copies_of_later()
    {
        var deletedAt = At - Duration.FromDays(45);
        Plan Deleted(Plan plan) => plan with { DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { DeletedAt = deletedAt })] };
        var plan = Deleted(BackedUp(new BackupStep { Utility = "REPRO", To = "PRD002", KeyLabel = Back }, keep: 2));

        Assert.DoesNotContain(DestructionAnalysis.OfKey(plan, Back, At).Routes, route => route.Kind == RouteKind.Original);
        Assert.All(OfKey(plan).Routes.Where(route => route.Kind == RouteKind.OtherCopy), route => Assert.InRange(route.TakenAt!.Value, plan.From, deletedAt));
        Assert.Equal(2, OfKey(plan).Routes.Count(route => route.Kind == RouteKind.OtherCopy));
    }

    [Theory]
    [InlineData(90, 1)]
    [InlineData(20, 0)]
    public void The_last_version_of_a_deleted_data_set_ends_days_after_the_run_that_missed_it(int days, int open)
    {
        // It came under the destroyed key an hour before it was deleted, at noon: the last version, of midnight, is under the backup key.
        var deletedAt = At - Duration.FromDays(45) + Duration.FromHours(12);
        var plan = Kept.WithDataSet(dataSet => dataSet with { Backups = ["HSM"], KeyLabel = Back, LabelChanges = [new(deletedAt - Duration.FromHours(1), Kept.Label, LabelChangeKind.Copy)], DeletedAt = deletedAt }) with
        {
            BackupPolicies = [new() { Name = "HSM", Schedule = Schedule.Repeating(Period.FromDays(1)), Keep = 5, Expires = new CopyExpiry { Deleted = new VersionLimits(1, days) }, Steps = [new() { Utility = "HSM-BACKUP", To = "PRD002" }] }],
        };

        var routes = OfKey(plan).Routes.Where(route => route.Kind == RouteKind.OtherCopy).ToList();

        Assert.Equal(open, routes.Count);
        // The run of the next midnight is the first one that misses it.
        Assert.All(routes, route => Assert.Equal(deletedAt + Duration.FromHours(12) + Duration.FromDays(days), route.OpenUntil));
    }

    [Fact]
    public void Destroying_a_data_set_names_the_others_that_go_with_its_key()
    {
        var plan = Kept.Plan with { DataSets = [Kept.Plan.DataSets[0], Kept.Plan.DataSets[0] with { Name = new("HISTORY.INDEX") }] };

        Assert.Equal(["HISTORY.INDEX"], DestructionAnalysis.OfDataSet(plan, new("HISTORY.YEARS"), At).AlsoLost.Select(name => name.Text));
    }

    [Fact]
    public void A_data_set_in_clear_has_no_key_to_destroy()
    {
        var report = DestructionAnalysis.OfDataSet(Kept.WithDataSet(dataSet => dataSet with { KeyLabel = null }), new("HISTORY.YEARS"), At);

        Assert.Equal([RouteKind.InClear], report.Routes.Select(route => route.Kind));
        Assert.Null(report.UnreadableAfter);
    }

    [Fact]
    public void What_the_plan_has_not_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DestructionAnalysis.OfKey(Kept.Plan, new("NOT.THERE"), At));
        Assert.Throws<ArgumentException>(() => DestructionAnalysis.OfDataSet(Kept.Plan, new("NOT.THERE"), At));
        Assert.Throws<ArgumentException>(() => DestructionAnalysis.OfKey(Kept.Plan, Kept.Label, Kept.Day(2040, 1, 1)));
    }

    private static DestructionReport OfKey(Plan plan) => DestructionAnalysis.OfKey(plan, Kept.Label, At);

    private static IEnumerable<RouteKind> KindsOf(Plan plan) => OfKey(plan).Endless.Select(route => route.Kind);

    private static Plan BackedUp(BackupStep step, int keep) => Kept.WithDataSet(dataSet => dataSet with { Backups = ["COPY"] }) with
    {
        BackupPolicies = [new() { Name = "COPY", Schedule = Schedule.Repeating(Period.FromMonths(1)), Keep = keep, Steps = [step] }],
    };

    private static Plan Sent(TransferMethod method, Instant at) => Kept.Plan with
    {
        Transfers = [new() { Name = "OUT", Method = method, DataSets = [new("HISTORY.**")], To = "Somebody", Schedule = Schedule.On(at) }],
    };
}
