using RiskPlanner.Application.Naming;
using RiskPlanner.Interchange;
using RiskPlanner.Naming;

namespace RiskPlanner.Application.Findings.Output;

/// <summary>Findings as a report shows them.</summary>
/// <param name="Title">What was looked at.</param>
/// <param name="Date">The day, in ISO 8601.</param>
/// <param name="Facts">Further facts for the title page: name and value.</param>
/// <param name="Findings">The findings, in their order.</param>
/// <param name="NotRun">Rules that were not run, in sentences.</param>
/// <param name="Apart">How well standards keep keys apart: heading and cells; empty where that was not asked.</param>
public sealed record FindingsDocument(
    string Title, string Date, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<FindingRecord> Findings, IReadOnlyList<string> NotRun,
    IReadOnlyList<ApartRow> Apart)
{
    /// <summary>Of a plan.</summary>
    public static FindingsDocument Of(string plan, string date, string planSha256, FindingReport report, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new FindingsDocument(
            $"Findings about {plan}", date, [("Plan file, SHA-256", planSha256), ("Program", ProductVersion.Text)], [.. findings.Select(FindingRecord.Of)],
            [.. report.NotRun.GroupBy(notRun => notRun.Needs, StringComparer.Ordinal).Select(needs => $"{string.Join(", ", needs.Select(notRun => notRun.Rule.Id))}: needs {needs.Key}.")], []);
    }

    /// <summary>Of a list of labels.</summary>
    public static FindingsDocument Of(NamingSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var use = sheet.Use ?? throw new ArgumentException("The list cannot be read.", nameof(sheet));
        var results = use.Results;
        return new FindingsDocument(
            $"Names of keys: {sheet.Question.ListName}",
            FindingWords.Day(sheet.Question.Today)!,
            [("Labels", $"{results.Report.Question.Labels.Count:N0}"), ("Standard", use.Name ?? "none"), ("Standard, SHA-256", use.Read?.Sha256 ?? "none"), ("Program", ProductVersion.Text)],
            [.. Records(results)],
            [.. results.Report.NotRun.GroupBy(notRun => notRun.Needs, StringComparer.Ordinal).Select(needs => $"{string.Join(", ", needs.Select(notRun => notRun.Rule.Id))}: needs {needs.Key}.")],
            ApartRow.Of(sheet));
    }

    /// <summary>The findings of a list as records.</summary>
    public static IEnumerable<FindingRecord> Records(NamingResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return Enumerable.Range(0, results.Count).Select(index => results[index]).Select(result => new FindingRecord(
            result.Rule, FindingWords.Severity(result.Severity), "", result.Line, result.Column, result.Label, result.Message, result.Expected, result.Fingerprint,
            FindingWords.State(result.State), AcceptanceRecord.Of(result.Suppressed), SourceWords.Of(FindingSource.Naming), result.Label, result.Suggestion,
            result.Rule.StartsWith("RP", StringComparison.Ordinal) ? $"docs/naming/{result.Rule}.md" : ""));
    }
}
