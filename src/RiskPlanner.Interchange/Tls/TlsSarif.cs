using RiskPlanner.Tls;

namespace RiskPlanner.Interchange;

/// <summary>Findings about TLS settings as SARIF 2.1.0 (OASIS), every rule in the driver.</summary>
public static class TlsSarif
{
    /// <summary>Writes a report.</summary>
    public static void Write(Stream output, TlsReport report, TlsSource source)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(source);
        var indexes = TlsRules.All.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index);
        SarifLog.Write(output, new SarifRun
        {
            ProgramVersion = source.ProgramVersion,
            FingerprintName = "ruleAndSetting/v1",
            Rules = [.. TlsRules.All.Select(rule => new SarifRule(rule.Id, rule.Name, rule.Title, TlsWordsOf.Severity(rule.Severity), Enabled: true, $"riskplanner tls --explain {rule.Id}", rule.Page))],
            Results = report.Findings.Select(finding => new SarifResult
            {
                Rule = finding.Rule.Id,
                RuleIndex = indexes[finding.Rule.Id],
                Level = TlsWordsOf.Severity(finding.Severity),
                Subject = $"{finding.Statement} {finding.Value}".Trim(),
                Message = finding.Why,
                Expected = finding.Expected,
                // A server that was asked is no file: its results have a logical location alone.
                File = finding.Place.Line > 0 ? finding.Place.File : null,
                Line = finding.Place.Line,
                Column = finding.Place.Column,
                Fingerprint = TlsWordsOf.FingerprintOf(finding),
                Property = finding.Change.Length > 0 ? ("change", finding.Change) : null,
            }),
            WriteProperties = json =>
            {
                json.WriteNumber("statements", report.StatementCount);
                json.WriteNumber("unknown", report.Unknown.Count());
                json.WriteString("profile", report.Question.Profile.Title);
                json.WriteString("profileDate", TlsWordsOf.Day(report.Question.Profile.Date));
                json.WriteString("profileSha256", source.ProfileSha256);
                json.WriteString("server", report.Question.Probe?.Place.File);
            },
        });
    }
}
