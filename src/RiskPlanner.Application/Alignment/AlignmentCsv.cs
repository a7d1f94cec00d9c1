using System.Globalization;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Alignment;

/// <summary>Alignments as CSV (RFC 4180, UTF-8): a line for each data set, so that a spreadsheet can filter by name and label. Pure.</summary>
public static class AlignmentCsv
{
    private static readonly string[] Columns =
    [
        "data set", "alike to", "key label", "key store", "margin (days)", "lost for good before it is noticed", "worst loss at (UTC)", "noticed at (UTC)", "noticed by",
        "key can be put back until (UTC)", "unnoticed for at most (days)", "can be put back for at least (days)", "what ends it", "data in the worst case", "what would help",
    ];

    /// <summary>Writes a document.</summary>
    public static string Write(AlignmentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return CsvText.Of(Columns, document.Entries.SelectMany(entry => entry.DataSets.Select((dataSet, index) => Fields(entry, dataSet, entry.KeyLabels[index]))));
    }

    private static string?[] Fields(AlignedClass entry, string dataSet, string label) =>
    [
        dataSet, entry.DataSets[0], label, entry.KeyStore, Number(entry.MarginDays), entry.IsFinding() ? "yes" : "no", entry.LostAt,
        entry.NoticedBy is null ? null : entry.NoticedAt, entry.NoticedBy, entry.RecoverableUntil, Number(entry.LongestUnnoticedDays),
        Number(entry.ShortestRecoverableDays), entry.Ending, entry.Outcome is { } outcome ? Kebab.Of(outcome) : null, string.Join(" | ", entry.Remedies.Select(remedy => remedy.Text)),
    ];

    private static string? Number(double? days) => days?.ToString("0.###", CultureInfo.InvariantCulture);
}
