using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Providers;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;

namespace RiskPlanner.Application.Tests.Findings;

/// <summary>Verdicts beside a baseline: what is as bad there, or worse, is known; what is worse now is new.</summary>
public class KnownVerdictsTests
{
    private enum Is
    {
        Fine,
        Missed,
        Outage,
        Lost,
    }

    [Theory]
    [InlineData("Lost", "Lost", "unchanged")]
    [InlineData("Fine", "Lost", "new")]
    [InlineData("Outage", "Lost", "new")]
    [InlineData("Missed", "Lost", "new")]
    [InlineData("Missed", "Outage", "new")]
    [InlineData("Lost", "Outage", "unchanged")]
    [InlineData("Lost", "Missed", "unchanged")]
    [InlineData("Outage", "Missed", "unchanged")]
    [InlineData("Lost", "Fine", "absent")]
    [InlineData("Missed", "Fine", "absent")]
    [InlineData("Fine", "Fine", "")]
    public void A_cell_is_new_where_it_is_worse_than_the_baseline_knows_it(string before, string now, string state)
    {
        var compared = Compare(Document(("A.DATA", Enum.Parse<Is>(now))), Written(Document(("A.DATA", Enum.Parse<Is>(before)))));

        var cells = compared.Document.Tables[0].Rows[0].Cells;
        Assert.Equal(state, cells[1].Detail!.State is { } found ? FindingWords.State(found) : "");
        // All columns together are what they are.
        Assert.Equal(cells[1].Detail!.State, cells[0].Detail!.State);
        Assert.Equal((state == "unchanged" ? 1 : 0, state == "new" ? 1 : 0, state == "absent" ? 1 : 0), (compared.KnownCount, compared.New.Count, compared.Gone.Count));
    }

    [Theory]
    [InlineData("Lost", "Lost")]
    [InlineData("Outage", "Lost")]
    [InlineData("Lost", "Missed")]
    public void Two_assessments_are_compared_as_with_a_baseline_file_of_the_earlier_one(string before, string now)
    {
        var (earlier, later) = (Document(("A.DATA", Enum.Parse<Is>(before)), ("B.DATA", Is.Lost)), Document(("A.DATA", Enum.Parse<Is>(now)), ("B.DATA", Is.Fine)));

        var compared = KnownVerdicts.Beside(Sample.Plan, earlier, later);

        static IEnumerable<FindingState?> StatesOf(KnownVerdicts verdicts) => verdicts.Document.Tables[0].Rows[0].Cells.Select(cell => cell.Detail!.State);
        Assert.Equal(StatesOf(Compare(later, Written(earlier))), StatesOf(compared));
        Assert.Equal(before == "Outage", compared.New.Count == 1);
    }

    [Fact]
    public void Words_moments_numbers_and_the_data_set_that_was_replayed_make_no_difference()
    {
        var now = Document(("A.DATA", Is.Lost));
        var other = now with { Tables = [now.Tables[0] with { Rows = [now.Tables[0].Rows[0] with { Cells = [.. now.Tables[0].Rows[0].Cells.Select(cell => cell with { Text = "No, since 3 May", Detail = cell.Detail! with { Why = "else", Age = Duration.FromDays(3), Simulated = cell.Detail.Simulated is null ? null : "Z.OTHER" } })] }] }] };

        Assert.Equal(FindingState.Unchanged, Compare(other, Written(now)).Document.Tables[0].Rows[0].Cells[1].Detail!.State);
    }

    [Fact]
    public void A_data_set_that_was_not_there_is_new_beside_one_that_is_known_and_one_that_is_there_no_more_is_gone()
    {
        var compared = Compare(Document(("A.DATA", Is.Lost), ("C.DATA", Is.Lost)), Written(Document(("A.DATA", Is.Lost), ("B.DATA", Is.Outage))));

        Assert.Equal(["A.DATA"], compared.Document.Tables[0].Rows[0].Cells.Skip(1).Where(cell => cell.Detail!.State == FindingState.Unchanged).Select(cell => cell.Detail!.Column));
        Assert.Equal(("C.DATA", "B.DATA"), (Assert.Single(compared.New).About, Assert.Single(compared.Gone).About));
        Assert.Equal(FindingState.New, compared.Document.Tables[0].Rows[0].Cells[0].Detail!.State);
    }

    [Fact]
    public void A_column_of_data_sets_that_are_alike_is_recognised_by_the_one_that_was_replayed()
    {
        static TablesDocument Alike(int count) => Document(("A.DATA", Is.Lost)) is var one
            ? one with { Tables = [one.Tables[0] with { Rows = [one.Tables[0].Rows[0] with { Cells = [one.Tables[0].Rows[0].Cells[0], one.Tables[0].Rows[0].Cells[1] with { Detail = one.Tables[0].Rows[0].Cells[1].Detail! with { Column = $"A.DATA and {count - 1} alike", DataSets = count, Lost = count } }] }] }] }
            : one;

        Assert.Equal(FindingState.Unchanged, Compare(Alike(61), Written(Alike(60))).Document.Tables[0].Rows[0].Cells[1].Detail!.State);
    }

    [Fact]
    public void What_was_not_judged_is_not_gone_and_a_new_baseline_keeps_it()
    {
        var baseline = Written(Document(("A.DATA", Is.Lost), ("B.DATA", Is.Lost)));

        var compared = Compare(Document(("A.DATA", Is.Fine)), baseline, isWhole: false);

        Assert.Equal("A.DATA", Assert.Single(compared.Gone).About);
        Assert.Equal(["B.DATA"], compared.Known(null).Where(finding => finding.Id == "RV0101").Select(finding => finding.About));
    }

    [Theory]
    [InlineData(VerdictScope.LastMoment, "RV0101")]
    [InlineData(VerdictScope.EveryMoment, "RV0111")]
    [InlineData(VerdictScope.PairsAtLastMoment, "RV0121")]
    [InlineData(VerdictScope.PairsAtEveryMoment, "RV0131")]
    public void What_was_judged_has_ids_of_its_own_in_one_file(VerdictScope scope, string id)
    {
        var others = Enum.GetValues<VerdictScope>().Where(other => other != scope)
            .Aggregate((FindingBaseline?)null, (known, other) => Read(Compare(Document(("A.DATA", Is.Lost)), known, other).Known(null)));

        var compared = Compare(Document(("A.DATA", Is.Lost)), others, scope);

        Assert.Equal(id, Assert.Single(compared.New).Id);
        Assert.Empty(compared.Gone);
        Assert.Equal(["RV0101", "RV0111", "RV0121", "RV0131"], compared.Known(null).Select(finding => finding.Id).Order());
    }

    [Fact]
    public void Of_two_events_each_reading_is_told_apart()
    {
        static TablesDocument Pair(PairReading reading) => Document(("A.DATA", Is.Lost)) is var one
            ? one with { Tables = [one.Tables[0] with { Id = $"A-pairs-{reading}", Reading = reading }] } : one;

        var compared = Compare(Pair(PairReading.ProductionSide), Written(Pair(PairReading.WorstTarget), VerdictScope.PairsAtLastMoment), VerdictScope.PairsAtLastMoment);

        Assert.Equal((1, 1), (compared.New.Count, compared.Gone.Count));
    }

    [Fact]
    public void A_baseline_of_findings_alone_knows_the_same_verdicts()
    {
        var verdicts = new Application.Threats.ThreatTableService().DeriveForPlan(Sample.Plan, "", 1, "2026-11-28", 1);
        var question = new FindingQuestion(Sample.Plan, "", new LocalDate(2026, 11, 28)) { Verdicts = verdicts };
        var findings = new FindingsService(FindingProviders.All());
        HashSet<FindingSource> sources = [FindingSource.Verdicts, FindingSource.Targets];
        var known = findings.Find(question, sources).Known("plan.yaml").ToList();

        var byFindings = KnownVerdicts.Of(question with { Baseline = Read(known) }, verdicts, VerdictScope.LastMoment, isWhole: true, "plan.yaml");
        var own = KnownVerdicts.Of(question, verdicts, VerdictScope.LastMoment, isWhole: true, "plan.yaml").Known(known).ToList();

        Assert.Empty(byFindings.New);
        Assert.Empty(byFindings.Gone);
        Assert.True(byFindings.KnownCount > 5);
        // And the other way round.
        Assert.All(findings.Find(question with { Baseline = Read(own) }, sources).Findings, finding => Assert.Equal(FindingState.Unchanged, finding.State));
        Assert.Equal(byFindings.KnownCount, KnownVerdicts.Of(question with { Baseline = Read(own) }, verdicts, VerdictScope.LastMoment, isWhole: true, "plan.yaml").KnownCount);
    }

    [Fact]
    public void Without_a_baseline_all_that_has_to_be_looked_at_is_new()
    {
        var compared = Compare(Document(("A.DATA", Is.Lost), ("B.DATA", Is.Fine)), null);

        Assert.Equal(("A.DATA", 0, 0), (Assert.Single(compared.New).About, compared.KnownCount, compared.Gone.Count));
    }

    private static KnownVerdicts Compare(TablesDocument document, FindingBaseline? baseline, VerdictScope scope = VerdictScope.LastMoment, bool isWhole = true) =>
        KnownVerdicts.Of(new FindingQuestion(Sample.Plan, "", new LocalDate(2026, 11, 28)) { Baseline = baseline }, document, scope, isWhole, "plan.yaml");

    private static FindingBaseline Written(TablesDocument document, VerdictScope scope = VerdictScope.LastMoment) => Read(Compare(document, null, scope).Known(null));

    private static FindingBaseline Read(IEnumerable<KnownFinding> findings)
    {
        var (baseline, fault) = FindingBaseline.Read(FindingBaseline.Write(findings));
        Assert.Null(fault);
        return baseline!;
    }

    private static TablesDocument Document(params (string DataSet, Is What)[] columns) => new("Verdicts", "plan", "", 1, "2026-11-28", "1.0",
    [
        new EvidenceTable("A", "What A survives", [], ["All data sets", .. columns.Select(column => column.DataSet)],
        [
            new EvidenceRow("Disk failure", [Cell("All data sets", columns.Length, null, [.. columns.Select(column => column.What)]), .. columns.Select(column => Cell(column.DataSet, 1, column.What == Is.Fine ? null : column.DataSet, column.What))]) { Event = "disk-failure" },
        ]),
    ]);

    private static EvidenceCell Cell(string column, int dataSets, string? simulated, params Is[] what) => new(what.Max().ToString(), what.Max() == Is.Lost ? Verdict.No : Verdict.Yes, [])
    {
        Detail = new VerdictRecord
        {
            Column = column,
            Verdict = what.Max() == Is.Lost ? Verdict.No : Verdict.Yes,
            DataSets = dataSets,
            Lost = what.Count(one => one == Is.Lost),
            Unavailable = what.Count(one => one == Is.Outage),
            TargetsMissed = what.Count(one => one is Is.Missed or Is.Lost),
            ClearCopyOnly = false,
            Why = "",
            Simulated = simulated,
        },
    };
}
