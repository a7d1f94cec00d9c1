using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Threats;

namespace RiskPlanner.Application.Tests.Threats;

public sealed class VerdictComparisonTests
{
    [Fact]
    public void Only_cells_that_read_differently_are_named()
    {
        var difference = Assert.Single(VerdictComparison.Of(Document(("A.A", "Yes"), ("A.B", "No")), Document(("A.A", "Yes"), ("A.B", "Yes"))));

        Assert.Equal(("Disk failure", "A.B", "No", "Yes"), (difference.Threat, difference.Column, difference.Before, difference.After));
        Assert.True(difference is { IsBetter: true, IsWorse: false });
    }

    [Fact]
    public void A_data_set_that_came_or_went_has_one_side_only()
    {
        var differences = VerdictComparison.Of(Document(("A.A", "Yes")), Document(("A.B", "No")));

        Assert.Equal([("A.B", null, "No"), ("A.A", "Yes", null)], differences.Select(one => (one.Column, one.Before, one.After)));
        Assert.All(differences, one => Assert.False(one.IsBetter || one.IsWorse));
    }

    [Fact]
    public void A_verdict_that_only_another_remedy_is_named_for_is_neither_better_nor_worse()
    {
        var difference = Assert.Single(VerdictComparison.Of(Document(("A.A", "No, unless x")), Document(("A.A", "No"))));

        Assert.False(difference.IsBetter || difference.IsWorse);
    }

    private static TablesDocument Document(params (string Column, string Text)[] cells) => new(
        "Verdicts", "plan", "ab", 1, "2026-11-21", "1",
        [new EvidenceTable("PAYROLL", "What PAYROLL survives", [], [.. cells.Select(cell => cell.Column)],
            [new EvidenceRow("Disk failure", [.. cells.Select(cell => new EvidenceCell(cell.Text, "", []))])])]);
}
