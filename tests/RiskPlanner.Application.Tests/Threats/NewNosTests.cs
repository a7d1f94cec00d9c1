using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Threats;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Tests.Threats;

public sealed class NewNosTests
{
    [Fact]
    public void A_cell_is_new_where_it_says_No_and_did_not()
    {
        var news = NewNos.Of(Document(("A.A", Verdict.No, null), ("A.B", Verdict.Outage, null)), Document(("A.A", Verdict.No, null), ("A.B", Verdict.No, null), ("A.C", Verdict.No, null)));

        Assert.Equal((2, false, true, true), (news.Count, Has(news, "A.A"), Has(news, "A.B"), Has(news, "A.C")));
    }

    [Fact]
    public void What_is_bad_otherwise_or_no_longer_lost_is_no_new_No()
    {
        var news = NewNos.Of(Document(("A.A", Verdict.Yes, null), ("A.B", Verdict.No, null)), Document(("A.A", Verdict.Outage, null), ("A.B", Verdict.YesBut, null)));

        Assert.Equal(0, news.Count);
    }

    [Fact]
    public void Data_sets_that_are_alike_are_known_by_the_one_that_is_replayed_whatever_their_number()
    {
        var news = NewNos.Of(Document(("3 data sets like A.A", Verdict.No, "A.A")), Document(("4 data sets like A.A", Verdict.No, "A.A")));

        Assert.Equal(0, news.Count);
    }

    [Fact]
    public void The_cell_of_all_data_sets_together_has_no_No_of_its_own()
    {
        Assert.False(Has(NewNos.Of(Document(("A.A", Verdict.Yes, null)), Document(("A.A", Verdict.No, null))), "All data sets"));
    }

    private static bool Has(NewNos news, string column) => news.Has("PAYROLL", "disk-failure", column);

    private static TablesDocument Document(params (string Column, Verdict Verdict, string? Simulated)[] cells) => new(
        "Verdicts", "plan", "ab", 1, "2026-11-21", "1",
        [
            new EvidenceTable(
                "PAYROLL", "What PAYROLL survives", [], ["All data sets", .. cells.Select(cell => cell.Column)],
                [new EvidenceRow("Disk failure", [new EvidenceCell("No", Verdict.No, []), .. cells.Select(Cell)]) { Event = "disk-failure" }]),
        ]);

    private static EvidenceCell Cell((string Column, Verdict Verdict, string? Simulated) cell) => new("Words", cell.Verdict, [])
    {
        Detail = new VerdictRecord { Column = cell.Column, Simulated = cell.Simulated, Verdict = cell.Verdict, DataSets = 1, Lost = 0, Unavailable = 0, TargetsMissed = 0, ClearCopyOnly = false, Why = "" },
    };
}
