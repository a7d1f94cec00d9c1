using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Evidence;

namespace RiskPlanner.Reports.Tests.Evidence;

public class FoldedCellTests
{
    [Fact]
    public void Variants_that_went_the_same_way_are_shown_once()
    {
        var folded = FoldedCell.Of(CellOf(("onsite", "lost"), ("offsite", "lost")));

        var variant = Assert.Single(folded.Variants);
        Assert.Equal(2, variant.Count);
        Assert.Equal(["onsite or offsite"], variant.Choices);
        Assert.Single(folded.Logs);
    }

    [Fact]
    public void Variants_that_went_another_way_stay_apart()
    {
        var folded = FoldedCell.Of(CellOf(("onsite", "lost"), ("offsite", "recovered")));

        Assert.Equal(["A", "B"], folded.Variants.Select(variant => variant.Replays.Single().Name));
        Assert.Equal(["lost", "recovered"], folded.Logs.Select(log => log.Outcome.Outcome));
    }

    [Fact]
    public void The_letter_after_Z_is_AA()
    {
        var folded = FoldedCell.Of(CellOf([.. Enumerable.Range(0, 28).Select(index => ($"choice {index}", $"outcome {index}"))]));

        Assert.Equal(["Y", "Z", "AA", "AB"], folded.Logs.Select(log => log.Name).TakeLast(4));
    }

    [Fact]
    public void A_log_that_an_earlier_cell_has_is_only_referred_to()
    {
        var book = LogBook.ForReport();
        FoldedCell.Of(CellOf(("onsite", "lost")), book);

        var second = FoldedCell.Of(CellOf(("onsite", "lost"), ("offsite", "recovered")), book);

        Assert.Equal(["1", "2"], second.Variants.Select(variant => variant.Replays.Single().Name));
        Assert.Equal(["2"], second.Logs.Select(log => log.Name));
    }

    private static EvidenceCell CellOf(params (string Choice, string Outcome)[] variants) => new("No", "no",
    [
        .. variants.Select(variant => new EvidenceVariant([variant.Choice], false,
        [
            new EvidenceReplay("site-loss target=P", "2026-01-01T00:00:00Z", new OutcomeRecord("A.B", variant.Outcome, "", null, "", "", false), []),
        ])),
    ]);
}
