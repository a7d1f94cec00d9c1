using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Threats;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Tests.Threats;

public sealed class VerdictComparisonTests
{
    [Fact]
    public void Only_cells_that_read_differently_are_named()
    {
        var difference = Assert.Single(VerdictComparison.Of(
            Document(("A.A", "Yes", Verdict.Yes), ("A.B", "No", Verdict.No)), Document(("A.A", "Yes", Verdict.Yes), ("A.B", "Yes", Verdict.Yes))));

        Assert.Equal(("Disk failure", "A.B", Verdict.No, Verdict.Yes), (difference.Threat, difference.Column, difference.Before!.Verdict, difference.After!.Verdict));
        Assert.True(difference is { IsBetter: true, IsWorse: false });
    }

    [Fact]
    public void A_data_set_that_came_or_went_has_one_side_only()
    {
        var differences = VerdictComparison.Of(Document(("A.A", "Yes", Verdict.Yes)), Document(("A.B", "No", Verdict.No)));

        Assert.Equal([("A.B", null, "No"), ("A.A", "Yes", null)], differences.Select(one => (one.Column, one.Before?.Text, one.After?.Text)));
        Assert.All(differences, one => Assert.False(one.IsBetter || one.IsWorse));
    }

    [Fact]
    public void A_verdict_that_only_another_remedy_is_named_for_is_neither_better_nor_worse()
    {
        var difference = Assert.Single(VerdictComparison.Of(Document(("A.A", "No, unless x", Verdict.No)), Document(("A.A", "No", Verdict.No))));

        Assert.False(difference.IsBetter || difference.IsWorse);
    }

    [Theory]
    [InlineData(Verdict.Yes, Verdict.YesBut)]
    [InlineData(Verdict.YesBut, Verdict.Outage)]
    [InlineData(Verdict.Outage, Verdict.No)]
    public void The_kind_decides_what_is_worse_whatever_the_words(Verdict better, Verdict worse)
    {
        var difference = Assert.Single(VerdictComparison.Of(Document(("A.A", "Words", better)), Document(("A.A", "Words", worse))));

        Assert.True(difference is { IsBetter: false, IsWorse: true });
    }

    [Theory]
    [InlineData(1, 0, 2, 0, true)]
    [InlineData(1, 3, 1, 2, false)]
    public void Where_data_sets_differ_their_numbers_decide(int lostBefore, int unavailableBefore, int lostAfter, int unavailableAfter, bool isWorse)
    {
        var difference = Assert.Single(VerdictComparison.Of(Mixed("before", lostBefore, unavailableBefore), Mixed("after", lostAfter, unavailableAfter)));

        Assert.Equal((isWorse, !isWorse), (difference.IsWorse, difference.IsBetter));
    }

    private static TablesDocument Mixed(string text, int lost, int unavailable) => Document(new EvidenceCell(text, Verdict.Mixed, [])
    {
        Detail = new VerdictRecord { Column = "A", Verdict = Verdict.Mixed, DataSets = 9, Lost = lost, Unavailable = unavailable, TargetsMissed = 0, ClearCopyOnly = false, Why = "" },
    });

    private static TablesDocument Document(params (string Column, string Text, Verdict Verdict)[] cells) =>
        Document([.. cells.Select(cell => cell.Column)], [.. cells.Select(cell => new EvidenceCell(cell.Text, cell.Verdict, []))]);

    private static TablesDocument Document(EvidenceCell cell) => Document(["All data sets"], [cell]);

    private static TablesDocument Document(IReadOnlyList<string> columns, IReadOnlyList<EvidenceCell> cells) => new(
        "Verdicts", "plan", "ab", 1, "2026-11-21", "1", [new EvidenceTable("PAYROLL", "What PAYROLL survives", [], columns, [new EvidenceRow("Disk failure", cells)])]);
}
