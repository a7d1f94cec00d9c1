using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Evidence;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Reports.Tests.Evidence;

public class FoldedCellTests
{
    [Fact]
    public void Variants_that_went_the_same_way_are_shown_once()
    {
        var folded = FoldedCell.Of(CellOf(("onsite", OutcomeKind.Lost), ("offsite", OutcomeKind.Lost)));

        var variant = Assert.Single(folded.Variants);
        Assert.Equal(2, variant.Count);
        Assert.Equal(["onsite or offsite"], variant.Choices);
        Assert.Single(folded.Logs);
    }

    [Fact]
    public void Variants_that_went_another_way_stay_apart()
    {
        var folded = FoldedCell.Of(CellOf(("onsite", OutcomeKind.Lost), ("offsite", OutcomeKind.Recovered)));

        Assert.Equal(["A", "B"], folded.Variants.Select(variant => variant.Replays.Single().Name));
        Assert.Equal([OutcomeKind.Lost, OutcomeKind.Recovered], folded.Logs.Select(log => log.Outcome.Outcome));
    }

    [Fact]
    public void The_letter_after_Z_is_AA()
    {
        var folded = FoldedCell.Of(CellOf(Enumerable.Range(0, 28).Select(index => ($"choice {index}", OutcomeKind.Lost, $"cause {index}")).ToList()));

        Assert.Equal(["Y", "Z", "AA", "AB"], folded.Logs.Select(log => log.Name).TakeLast(4));
    }

    [Fact]
    public void A_log_that_an_earlier_cell_has_is_only_referred_to()
    {
        var book = LogBook.ForReport();
        FoldedCell.Of(CellOf(("onsite", OutcomeKind.Lost)), book);

        var second = FoldedCell.Of(CellOf(("onsite", OutcomeKind.Lost), ("offsite", OutcomeKind.Recovered)), book);

        Assert.Equal(["1", "2"], second.Variants.Select(variant => variant.Replays.Single().Name));
        Assert.Equal(["2"], second.Logs.Select(log => log.Name));
    }

    [Fact]
    public void A_variant_that_is_unavailable_is_told_from_one_that_is_lost() =>
        Assert.Equal([Verdict.No, Verdict.Outage], FoldedCell.Of(CellOf(("onsite", OutcomeKind.Lost), ("offsite", OutcomeKind.Unavailable))).Variants.Select(variant => variant.Verdict));

    private static EvidenceCell CellOf(params (string Choice, OutcomeKind Outcome)[] variants) => CellOf([.. variants.Select(variant => (variant.Choice, variant.Outcome, ""))]);

    private static EvidenceCell CellOf(IReadOnlyList<(string Choice, OutcomeKind Outcome, string Cause)> variants) => new("No", Verdict.No,
    [
        .. variants.Select(variant => new EvidenceVariant([variant.Choice], false,
        [
            new EvidenceReplay("site-loss target=P", Instant.FromUtc(2026, 1, 1, 0, 0), new OutcomeRecord("A.B", variant.Outcome, "", null, variant.Cause, "", false), []),
        ])),
    ]);
}
