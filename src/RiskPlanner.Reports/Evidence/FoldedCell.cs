using System.Text;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Evidence;

/// <summary>
/// A cell's evidence without repetition: replays that went the same way have one log, and variants whose replays all did are
/// one entry with all their choices. Nothing is left out; the order is that of the document.
/// </summary>
public sealed class FoldedCell
{
    private FoldedCell(IReadOnlyList<FoldedVariant> variants, IReadOnlyList<DecidingLog> logs)
    {
        Variants = variants;
        Logs = logs;
    }

    /// <summary>What was replayed; empty when the cell only sums up others.</summary>
    public IReadOnlyList<FoldedVariant> Variants { get; }

    /// <summary>The different ways that it went, lettered from A on.</summary>
    public IReadOnlyList<DecidingLog> Logs { get; }

    /// <summary>Folds a cell. Pure function.</summary>
    public static FoldedCell Of(EvidenceCell cell)
    {
        var logs = new Dictionary<string, DecidingLog>(StringComparer.Ordinal);
        var variants = cell.Variants
            .Select(variant => (Variant: variant, Replays: variant.Replays.Select(replay => LogOf(replay, logs)).ToList()))
            .GroupBy(entry => string.Join(' ', entry.Replays.Select(log => log.Letter)))
            .Select(group => new FoldedVariant(
                ChoiceWords.Of([.. group.Select(entry => entry.Variant.Choices)]),
                group.Count(),
                group.First().Variant.Survives,
                group.First().Replays))
            .ToList();
        return new FoldedCell(variants, [.. logs.Values]);
    }

    private static DecidingLog LogOf(EvidenceReplay replay, Dictionary<string, DecidingLog> logs)
    {
        // JSON is an exact key: unlike the text of a record, no value can imitate two others.
        List<LogLine> lines = [.. replay.DecidingLines];
        var key = Encoding.UTF8.GetString(DocumentJson.Write(new { replay.Event, replay.At, replay.Outcome, Lines = lines }));
        if (logs.TryGetValue(key, out var known)) return known;
        return logs[key] = new DecidingLog(LetterOf(logs.Count), replay.Event, replay.At, replay.Outcome, lines);
    }

    /// <summary>A, B … Z, AA, AB …</summary>
    private static string LetterOf(int index) =>
        (index < 26 ? "" : LetterOf(index / 26 - 1)) + (char)('A' + index % 26);
}
