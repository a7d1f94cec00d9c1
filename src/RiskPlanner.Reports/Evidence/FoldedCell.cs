using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Evidence;

/// <summary>
/// A cell's evidence without repetition: replays that went the same way have one log, and variants whose replays all did are
/// one entry with all their choices. Nothing is left out; the order is that of the document.
/// </summary>
/// <param name="Variants">What was replayed; empty when the cell only sums up others.</param>
/// <param name="Logs">The different ways that it went, as far as the book had none of them before.</param>
public sealed record FoldedCell(IReadOnlyList<FoldedVariant> Variants, IReadOnlyList<DecidingLog> Logs)
{
    /// <summary>Folds a cell by itself.</summary>
    public static FoldedCell Of(EvidenceCell cell) => Of(cell, LogBook.ForCell());

    /// <summary>Folds a cell; ways that the book knows are only referred to.</summary>
    public static FoldedCell Of(EvidenceCell cell, LogBook book)
    {
        var logs = new List<DecidingLog>();
        var variants = cell.Variants
            .Select(variant => (Variant: variant, Replays: variant.Replays.Select(replay => Enter(replay, book, logs)).ToList()))
            .GroupBy(entry => $"{entry.Variant.Survives} {string.Join(' ', entry.Replays.Select(log => log.Name))}", StringComparer.Ordinal)
            .Select(group => new FoldedVariant(
                ChoiceWords.Of([.. group.Select(entry => entry.Variant.Choices)]),
                group.Count(),
                group.First().Variant.Survives,
                group.First().Replays))
            .ToList();
        return new FoldedCell(variants, logs);
    }

    private static DecidingLog Enter(EvidenceReplay replay, LogBook book, List<DecidingLog> logs)
    {
        var (log, isNew) = book.Enter(replay);
        if (isNew) logs.Add(log);
        return log;
    }
}
