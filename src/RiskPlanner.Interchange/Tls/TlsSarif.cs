using RiskPlanner.Model;
using RiskPlanner.Tls;

namespace RiskPlanner.Interchange;

/// <summary>Findings about TLS settings as SARIF (<see cref="SarifLog"/>).</summary>
public static class TlsSarif
{
    /// <summary>Writes a report.</summary>
    public static void Write(Stream output, TlsReport report, TlsSource source)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(source);
        var log = new SarifLog(source.ProgramVersion, [.. TlsRules.All.Select(RuleOf)])
        {
            FingerprintName = "ruleAndSetting/v1",
            Properties =
            [
                ("statements", report.StatementCount), ("unknown", report.Unknown.Count()), ("profile", report.Question.Profile.Title),
                ("profileDate", TlsWordsOf.Day(report.Question.Profile.Date)), ("profileSha256", source.ProfileSha256), ("server", report.Question.Probe?.Place.File),
            ],
        };
        log.Write(output, report.Findings.Select(ResultOf));
    }

    private static SarifRule RuleOf(TlsRule rule) => new(rule.Id, rule.Title, SeverityOf(rule.Severity))
    {
        Name = rule.Name,
        Help = $"riskplanner tls --explain {rule.Id}",
        HelpMarkdown = rule.Page,
    };

    // A server that was asked is no file: its results have a logical location alone.
    private static SarifResult ResultOf(TlsFinding finding) => new(
        finding.Rule.Id, SeverityOf(finding.Severity), finding.Place.Line > 0 ? finding.Place.File : null, finding.Place.Line, finding.Place.Column,
        $"{finding.Statement} {finding.Value}".Trim(), finding.Why, finding.Expected, TlsWordsOf.FingerprintOf(finding), FindingState.New, null, null)
    {
        Change = finding.Change.Length > 0 ? finding.Change : null,
    };

    private static FindingSeverity SeverityOf(TlsSeverity severity) => severity switch
    {
        TlsSeverity.Error => FindingSeverity.Error,
        TlsSeverity.Warning => FindingSeverity.Warning,
        _ => FindingSeverity.Note,
    };
}
