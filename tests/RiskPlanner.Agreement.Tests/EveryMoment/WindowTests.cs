using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.EveryMoment;

/// <summary>What plans that are easily looked through come to at every moment.</summary>
public class WindowTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void The_yearly_data_set_of_the_sample_is_lost_where_it_is_spoilt_in_spring()
    {
        var cell = CellOf(Sample(), "file-corruption", "HISTORY.YEARS.CLOSED");

        Assert.Equal(Verdict.No, cell.Verdict);
        var moments = cell.Detail!.Moments!;
        // Read on 15 January and 15 June; dumped on Saturdays, five are kept: on 15 June the oldest is that of 16 May.
        Assert.Equal(new MomentWindow(Instant.FromUtc(2026, 1, 15, 10, 0), Instant.FromUtc(2026, 5, 16, 1, 0)), moments.Windows[0]);
        // After 15 June nobody reads it any more, and the dumps end.
        Assert.Equal(new MomentWindow(Instant.FromUtc(2026, 6, 15, 10, 0), Instant.FromUtc(2026, 6, 30, 0, 0)), moments.Windows[1]);
        Assert.Equal(2, moments.Windows.Count);
        // The first dump is of 3 January.
        Assert.Equal(Instant.FromUtc(2026, 1, 3, 1, 0), moments.JudgedFrom);
        Assert.Equal(JudgedFromReason.FirstCycles, moments.Reason);
        Assert.StartsWith("No: between 2026-01-15T10:00:00Z and 2026-05-16T01:00:00Z and in 1 more window", cell.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_of_sixty_seconds_in_ten_years_is_found()
    {
        var read = From + Duration.FromDays(3_000);
        // The copy is a week old when the data is read: what is spoilt less than 60 seconds before that copy is dropped is lost.
        var plan = OfOne(
            3_653,
            [new BackupPolicy { Name = "ONCE", Keep = 1, Schedule = Schedule.On(From + Duration.FromDays(1), read - Duration.FromSeconds(60)), Steps = [new() { Utility = "ADRDSSU-DUMP", To = "VTS" }] }],
            uses: Schedule.On(From + Duration.FromDays(1), read - Duration.FromSeconds(120), read, read + Duration.FromDays(100)));

        var cell = CellOf(plan, "file-corruption", "APPL.DATA");

        Assert.Equal(Verdict.No, cell.Verdict);
        Assert.Equal([new MomentWindow(read - Duration.FromSeconds(120), read - Duration.FromSeconds(60))], cell.Detail!.Moments!.Windows);
        Assert.Equal(Duration.FromSeconds(60), cell.Detail.Moments.Windows[0].Length);
        Assert.InRange(cell.Detail.Moments.Share, 1e-8, 1e-6);
        Assert.Contains("less than 0.1 % of the time", cell.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_ever_notices_is_lost_where_copies_end_and_comes_back_where_they_do_not()
    {
        var ending = OfOne(30, [Daily(3)], uses: null);
        var lasting = OfOne(30, [new BackupPolicy { Name = "ONCE", Schedule = Schedule.On(From + Duration.FromDays(1)), Steps = [new() { Utility = "ADRDSSU-DUMP", To = "VTS" }] }], uses: null);

        Assert.Equal(Verdict.No, CellOf(ending, "file-corruption", "APPL.DATA").Verdict);
        Assert.Contains("nobody ever notices it", CellOf(ending, "file-corruption", "APPL.DATA").Text, StringComparison.Ordinal);
        Assert.Equal("Yes", CellOf(lasting, "file-corruption", "APPL.DATA").Text);
    }

    [Fact]
    public void Schedules_run_on_beyond_the_horizon_until_somebody_notices()
    {
        // Read every 40 days, the last time within the horizon on day 80 of 100; a daily dump is kept for 30 days.
        var enough = OfOne(100, [Daily(41)], uses: Schedule.Repeating(Period.FromDays(40)));
        var tooFew = OfOne(100, [Daily(30)], uses: Schedule.Repeating(Period.FromDays(40)));

        Assert.Equal("Yes", CellOf(enough, "file-corruption", "APPL.DATA").Text);
        var moments = CellOf(tooFew, "file-corruption", "APPL.DATA").Detail!.Moments!;
        // On day 120, beyond the horizon, the oldest dump is that of day 90.
        Assert.Equal(From + Duration.FromDays(80), moments.Windows[^1].From);
        Assert.Equal(From + Duration.FromDays(90), moments.Windows[^1].Until);
    }

    [Fact]
    public void An_age_grows_beyond_the_objective_between_two_copies()
    {
        var plan = OfOne(30, [Daily(3)], uses: Schedule.Repeating(Period.FromHours(1)), updates: Schedule.Repeating(Period.FromHours(12), From + Duration.FromHours(6)), rpo: Period.FromHours(10));

        var cell = CellOf(plan, "file-corruption", "APPL.DATA");

        Assert.Equal(Verdict.YesBut, cell.Verdict);
        // The first day the version of 0 is what a dump holds, and nothing is missing until 6. It is too old from the nanosecond after 10 on.
        Assert.Equal(new MomentWindow(From + Duration.FromHours(10) + Duration.Epsilon, From + Duration.FromDays(1)), cell.Detail!.Moments!.Windows[0]);
        // Later the version of 18 comes back, which is 12 hours old at 6, and 30 hours old before the next dump.
        Assert.Equal(new MomentWindow(From + Duration.FromDays(1) + Duration.FromHours(6), From + Duration.FromDays(2)), cell.Detail.Moments.Windows[1]);
        Assert.Equal(Duration.FromHours(30), cell.Detail.Moments.GreatestAge);
    }

    [Fact]
    public void What_is_lost_whenever_it_is_struck_has_no_age_though_the_loss_of_another_volume_leaves_it_untouched()
    {
        var without = OfOne(10, [], uses: null) with { Arrays = [new("ARRAY-A", "PROD", ["PRD001"]), new("ARRAY-B", "PROD", ["PRD002"])] };
        var with = OfOne(10, [Daily(3)], uses: null) with { Arrays = without.Arrays };

        var lost = CellOf(without, "disk-failure", "APPL.DATA");
        Assert.Equal(Verdict.No, lost.Verdict);
        Assert.Null(lost.Detail!.Moments!.GreatestAge);
        // Before the first dump it is lost; afterwards nothing was written that a dump has not.
        Assert.Equal(Duration.Zero, CellOf(with, "disk-failure", "APPL.DATA").Detail!.Moments!.GreatestAge);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_replay_that_stands_behind_a_cell_comes_to_what_the_cell_says()
    {
        var plan = Sample();
        var cells = new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(plan).SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Detail!.Moments!.Witness is not null).ToList();

        Assert.InRange(cells.Count, 50, int.MaxValue);
        Assert.All(cells, cell =>
        {
            var strike = cell.Detail!.Moments!.Witness!;
            var outcome = new ReplayEngine(new SymbolicWorldFactory()).Run(PlanHorizon.RunOn(plan, [strike]), [strike], seed: 1, log: false).Outcomes.First(outcome => outcome.DataSet == cell.Detail.Simulated);
            Assert.Equal(cell.Verdict, VerdictWords.VerdictOf(outcome, cell.Detail.ClearCopyOnly));
        });
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void The_result_does_not_depend_on_the_number_of_threads()
    {
        var one = Texts(new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(Sample(), threads: 1));
        var four = Texts(new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(Sample(), threads: 4));

        Assert.Equal(one, four);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void Of_two_events_a_cell_is_never_milder_than_of_one_and_never_worse_on_the_production_side_and_its_replay_comes_to_what_it_says()
    {
        // Three months of it, with the change of its master key; the whole takes twice as long.
        var sample = Sample();
        var plan = sample with { Until = sample.From + Duration.FromDays(90) };
        var singles = new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(plan).ToDictionary(table => table.Id);
        var pairs = new EveryMomentVerdicts(new SymbolicWorldFactory()).DeriveForPairs(plan, threads: 2);
        var (worse, alone) = (0, 0);
        foreach (var readings in pairs.Chunk(2))
        {
            Assert.Equal([PairReading.WorstTarget, PairReading.ProductionSide], readings.Select(table => table.Reading!.Value));
            Assert.All(readings[0].Rows.Zip(readings[1].Rows), rows => Assert.All(rows.First.Cells.Zip(rows.Second.Cells).Skip(1), cells => Assert.True(cells.First.Verdict >= cells.Second.Verdict, rows.First.Threat)));
            var single = singles[readings[0].Id[..readings[0].Id.IndexOf("-pairs-", StringComparison.Ordinal)]];
            foreach (var row in readings[0].Rows)
            {
                var kinds = row.Event!.Split(" + ");
                foreach (var (column, cell) in row.Cells.Index().Skip(1))
                {
                    var ofOne = kinds.Max(kind => single.Rows.First(one => one.Event == kind).Cells[column].Verdict);
                    Assert.True(cell.Verdict >= ofOne, $"{row.Threat}, {readings[0].Columns[column]}: {cell.Text}");
                    if (cell.Verdict > ofOne) worse++;
                    if (cell.Text.Contains("already by", StringComparison.Ordinal)) alone++;
                    if (cell.Detail!.Moments is not { Witness: { } witness } moments) continue;
                    Strike[] strikes = moments.WitnessThen is { } then ? [witness, then] : [witness];
                    var outcome = new ReplayEngine(new SymbolicWorldFactory()).Run(PlanHorizon.RunOn(plan, strikes), strikes, seed: 1, log: false).Outcomes.First(outcome => outcome.DataSet == cell.Detail.Simulated);
                    Assert.Equal(cell.Verdict, VerdictWords.VerdictOf(outcome, cell.Detail.ClearCopyOnly));
                }
            }
        }

        Assert.InRange(worse, 20, int.MaxValue);
        Assert.InRange(alone, 20, int.MaxValue);
    }

    [Fact]
    public void Applications_and_threats_are_judged_alone_as_with_all_others()
    {
        var all = new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(Sample());
        var few = new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(Sample(), new VerdictChoices { Applications = ["LEDGER"], Threats = ["disk-failure", "key-loss"] });

        var ledger = Assert.Single(few);
        Assert.Equal(["disk-failure", "key-loss"], ledger.Rows.Select(row => row.Event));
        Assert.Equal(all.Single(table => table.Id == "LEDGER").Rows.Where(row => row.Event is "disk-failure" or "key-loss").SelectMany(row => row.Cells).Select(cell => cell.Text), ledger.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text));
    }

    [Fact]
    public void It_can_be_cancelled_and_tells_how_far_it_is()
    {
        using var cancellation = new CancellationTokenSource();
        var told = new List<WorkProgress>();
        Assert.ThrowsAny<OperationCanceledException>(() => new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(
            Sample(), progress: new Told(progress =>
            {
                told.Add(progress);
                if (told.Count == 3) cancellation.Cancel();
            }), cancellation: cancellation.Token));

        Assert.Equal(told.OrderBy(progress => progress.Done).Select(progress => progress.Done), told.Select(progress => progress.Done));
        Assert.All(told, progress => Assert.InRange(progress.Done, 0, progress.Total));
    }

    [Fact]
    public void A_policy_that_has_copies_at_the_beginning_has_been_done_once_and_these_are_dropped_by_its_cycles()
    {
        // Read on the tenth day; four copies are kept, so that of the two of before the younger one is dropped by the fourth cycle, of 4 January, 22:00.
        BackupPolicy Four(params int[] daysBefore) => Daily(4) with { Schedule = Schedule.Repeating(Period.FromDays(1), From + Duration.FromHours(22)), Existing = [.. daysBefore.Select(days => From - Duration.FromDays(days))] };
        Plan Of(BackupPolicy policy) => OfOne(30, [policy], uses: Schedule.On(From + Duration.FromDays(4), From + Duration.FromDays(10)));

        var without = CellOf(Of(Four()), "file-corruption", "APPL.DATA").Detail!.Moments!;
        var with = CellOf(Of(Four(2, 1)), "file-corruption", "APPL.DATA").Detail!.Moments!;

        Assert.Equal((From + Duration.FromHours(22), JudgedFromReason.FirstCycles), (without.JudgedFrom, without.Reason!.Value));
        Assert.Equal(From, with.JudgedFrom);
        Assert.Null(with.Reason);
        // What is spoilt before the first cycle is noticed on the fifth day, when the cycle of the fourth one has dropped the last copy of before.
        Assert.Equal(new MomentWindow(From, From + Duration.FromHours(22)), CellOf(OfOne(30, [Four(2, 1)], uses: Schedule.On(From + Duration.FromDays(4) + Duration.FromHours(1))), "file-corruption", "APPL.DATA").Detail!.Moments!.Windows[0]);
        Assert.NotEqual(From, CellOf(OfOne(30, [Four(2, 1)], uses: Schedule.On(From + Duration.FromDays(3) + Duration.FromHours(1))), "file-corruption", "APPL.DATA").Detail!.Moments!.Windows[0].From);
    }

    [Theory]
    [InlineData(0, 0, "No")]
    [InlineData(0, 1, "Outage")]
    [InlineData(1, 1, "Outage")]
    [InlineData(2, 1, "Outage")]
    public void At_the_last_moment_copies_of_before_count_as_long_as_no_cycle_has_dropped_them(int cycles, int before, string verdict)
    {
        var policy = Daily(2) with
        {
            Schedule = Schedule.On([.. Enumerable.Range(1, cycles).Select(day => From + Duration.FromDays(day)), From + Duration.FromDays(100)]),
            Existing = [.. Enumerable.Range(1, before).Select(day => From - Duration.FromDays(day))],
        };
        var plan = OfOne(30, [policy], uses: null);
        Assert.Empty(PlanValidator.Validate(plan));

        var row = new PlanVerdicts(new SymbolicWorldFactory()).Derive(plan, seed: 1).Single().Rows.First(row => row.Threat.Contains("isk failure", StringComparison.Ordinal));

        Assert.StartsWith(verdict, row.Cells[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_last_moment_nothing_is_left_of_copies_of_before_that_cycles_have_dropped()
    {
        // What is spoilt before the last cycle is in each copy that is left: of those of before none is.
        var plan = OfOne(30, [Daily(2) with { Schedule = Schedule.On([.. Enumerable.Range(1, 5).Select(day => From + Duration.FromDays(day))]), Existing = [From - Duration.FromDays(2), From - Duration.FromDays(1)] }], uses: null);

        Assert.Empty(PlanExcerpt.Of(plan, new BackupCoverage(plan), plan.DataSets[0]).Plan.BackupPolicies[0].Existing);
        var one = plan with { BackupPolicies = [plan.BackupPolicies[0] with { Schedule = Schedule.On(From + Duration.FromDays(1)) }] };
        Assert.Equal([From - Duration.FromDays(1)], PlanExcerpt.Of(one, new BackupCoverage(one), one.DataSets[0]).Plan.BackupPolicies[0].Existing);
    }

    private static List<string> Texts(IReadOnlyList<ThreatTable> tables) => [.. tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells)
        .Select(cell => $"{cell.Text} {cell.Detail!.Moments!.WorstAt} {cell.Detail.Moments.Share} {string.Join(' ', cell.Detail.Moments.Windows)}")];

    private static ThreatCell CellOf(Plan plan, string threat, string dataSet)
    {
        Assert.Empty(PlanValidator.Validate(plan));
        var table = new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(plan, new VerdictChoices { Threats = [threat] }).Single(table => table.Columns.Contains(dataSet));
        return table.Rows.Single().Cells[table.Columns.Index().First(column => column.Item == dataSet).Index];
    }

    private static Plan Sample()
    {
        var file = Path.Combine(Repository.Root, "samples", "payroll-two-sites.yaml");
        return PlanFile.Read(File.ReadAllText(file), file).Plan!;
    }

    private static BackupPolicy Daily(int keep) => new() { Name = "DAILY", Keep = keep, Schedule = Schedule.Repeating(Period.FromDays(1)), Steps = [new() { Utility = "ADRDSSU-DUMP", To = "VTS" }] };

    private static Plan OfOne(int days, IReadOnlyList<BackupPolicy> policies, Schedule? uses, Schedule? updates = null, Period? rpo = null) => new()
    {
        Name = "One data set",
        From = From,
        Until = From + Duration.FromDays(days),
        Sites = [new("PROD", SiteKind.Production), new("RECOV", SiteKind.Recovery)],
        Arrays = [new("ARRAY-A", "PROD", ["PRD001", "PRD002"])],
        Tapes = [new("VTS", "RECOV", TapeKind.Virtual)],
        KeyStores = [new() { Name = "CKDS", Sites = ["PROD"], MasterKey = new() }],
        Sysplexes = [new() { Name = "PLEXP", Site = "PROD", KeyStore = "CKDS" }],
        Applications = [new("APPL", Criticality.High, "") { Rpo = rpo }],
        BackupPolicies = policies,
        DataSets = [new() { Name = new("APPL.DATA"), Application = "APPL", Volume = "PRD001", SizeKiB = 16, Uses = uses, Updates = updates, Backups = [.. policies.Select(policy => policy.Name)] }],
    };

    private sealed class Told(Action<WorkProgress> tell) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => tell(value);
    }
}
