using System.Globalization;
using System.Text;
using RiskPlanner.Application.Documents;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Findings.Output;

/// <summary>The list of findings in the forms that files have. Pure functions.</summary>
public static class FindingFiles
{
    private static readonly string[] Columns =
    [
        "id", "severity", "source", "about", "message", "expected", "suggestion", "path", "line", "state", "accepted by", "accepted until", "accepted because", "fingerprint", "owner", "due", "comment",
    ];

    /// <summary>As JSON: a list, each finding with its fields (docs/findings.md).</summary>
    public static byte[] Json(FindingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return DocumentJson.Write(report.Findings.Select(FindingRecord.Of), indented: true);
    }

    /// <summary>As CSV (RFC 4180, UTF-8): a line for each finding.</summary>
    public static string Csv(IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return Csv(findings.Select(FindingRecord.Of));
    }

    /// <summary>As CSV (RFC 4180, UTF-8): a line for each finding.</summary>
    public static string Csv(IEnumerable<FindingRecord> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return CsvText.Of(Columns, findings.Select(one => new string?[]
        {
            one.Id, one.Severity, one.Source, one.About, one.Message, one.Expected, one.Suggestion, one.Path, one.Line.ToString(CultureInfo.InvariantCulture), one.State,
            one.Accepted?.By, one.Accepted?.Until, one.Accepted?.Why, one.Fingerprint, one.Owner, one.Due, one.Comment,
        }));
    }

    /// <summary>As SARIF 2.1.0.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="report">The findings.</param>
    /// <param name="file">The plan's file, as it was given.</param>
    public static void WriteSarif(Stream output, FindingReport report, string file)
    {
        ArgumentNullException.ThrowIfNull(report);
        var log = new SarifLog(ProductVersion.Text, [.. report.Rules.Select(RuleOf)])
        {
            HasBaseline = report.HasBaseline,
            NotRun = [.. report.NotRun.Select(notRun => (notRun.Rule.Id, NotRun(notRun)))],
            Properties = [("openEnded", report.OpenEnded.Count)],
        };
        log.Write(output, report.Findings.Select(finding => new SarifResult(
            finding.Id, finding.Severity, file, finding.Line, finding.Column, finding.About, finding.Message, finding.Expected, finding.Fingerprint, finding.State, finding.Accepted,
            finding.Suggestion) { NotRun = finding.NotRun }));
    }

    /// <summary>As lines for people, in the form that editors and compilers use for places, then what they come to.</summary>
    /// <param name="report">The findings.</param>
    /// <param name="file">The plan's file, as it was given.</param>
    public static string Text(FindingReport report, string file)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        foreach (var finding in report.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file}({finding.Line},{finding.Column}): {FindingWords.Severity(finding.Severity)} {finding.Id}{Mark(finding)}: {finding.About}: ")
                .Append(CultureInfo.InvariantCulture, $"{finding.Message} Expected: {finding.Expected}.{Owner(finding)}\n");
        }

        if (report.Findings.Count > 0) text.Append('\n');
        foreach (var needs in report.NotRun.GroupBy(notRun => notRun.Needs, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"Not run: {string.Join(", ", needs.Select(notRun => notRun.Rule.Id))}: needs {needs.Key}.\n");
        foreach (var entry in report.OpenEnded) text.Append(CultureInfo.InvariantCulture, $"Without an end: {entry}. Better: a last day (until).\n");
        var known = report.Findings.Count(finding => !finding.Counts);
        text.Append(CultureInfo.InvariantCulture, $"{Count(report, FindingSeverity.Error, "error")}, {Count(report, FindingSeverity.Warning, "warning")}, {Count(report, FindingSeverity.Note, "note")}")
            .Append(known > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {known:N0} more are known, accepted or gone.\n") : ".\n");
        return text.ToString();
    }

    /// <summary>That a rule was not run, as a sentence.</summary>
    public static string NotRun(FindingRuleNotRun notRun)
    {
        ArgumentNullException.ThrowIfNull(notRun);
        return $"Not run: needs {notRun.Needs}.";
    }

    private static SarifRule RuleOf(FindingRule rule) => new(rule.Id, rule.Title, rule.Severity) { Help = rule.Page.Length > 0 ? rule.Page : null };

    private static string Mark(Finding finding) => (finding.State, finding.Accepted) switch
    {
        (FindingState.Absent, _) => " (gone)",
        (FindingState.Unchanged, _) when finding.NotRun => " (known, and its rule was not run)",
        (_, { } accepted) => $" (accepted: {accepted.Why})",
        (FindingState.Unchanged, _) => " (known)",
        _ => "",
    };

    private static string Owner(Finding finding) => finding.Assigned is not { } assigned ? ""
        : $" Owner: {assigned.Owner}{(FindingWords.Day(assigned.Due) is { } due ? $", due {due}" : "")}{(assigned.Comment is { } comment ? $" ({comment})" : "")}.";

    private static string Count(FindingReport report, FindingSeverity severity, string word)
    {
        var count = report.Count(severity);
        return string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? word : word + "s")}");
    }
}
