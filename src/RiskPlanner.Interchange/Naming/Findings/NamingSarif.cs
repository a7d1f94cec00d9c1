using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Findings of the linter as SARIF (<see cref="SarifLog"/>).</summary>
public static class NamingSarif
{
    /// <summary>Writes results.</summary>
    public static void Write(Stream output, NamingResults results, LintSource source)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(source);
        var report = results.Report;
        var log = new SarifLog(source.ProgramVersion, [.. NamingRules.All.Concat(NamingRules.OfTeam(report.Question.Standard)).Select(rule => RuleOf(rule, report)), .. results.Acceptances.Select(rule => new SarifRule(rule.Id, rule.Title, rule.Severity))])
        {
            NotRun = [.. report.NotRun.Select(notRun => (notRun.Rule.Id, $"Not run: needs {notRun.Needs}."))],
            HasBaseline = results.HasBaseline,
            Properties = [("labels", report.Question.Labels.Count), ("ignored", report.Ignored), ("standard", source.Standard), ("standardSha256", source.StandardSha256), ("openEnded", results.OpenEnded.Count)],
        };
        log.Write(output, Enumerable.Range(0, results.Count).Select(index => ResultOf(results[index])));
    }

    /// <summary>A rule as the driver lists it, with the severity that a report's standard gives it.</summary>
    public static SarifRule RuleOf(NamingRule rule, NamingReport report)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(report);
        return new SarifRule(rule.Id, rule.Title, report.SeverityOf(rule))
        {
            Name = rule.Name,
            Help = rule.Page.Length > 0 ? $"riskplanner lint --explain {rule.Id}" : null,
            HelpMarkdown = rule.Page.Length > 0 ? rule.Page : null,
        };
    }

    private static SarifResult ResultOf(in NamingResult result) => new(
        result.Rule, result.Severity, result.File, result.Line, result.Column, result.Label, result.Message, result.Expected, result.Fingerprint, result.State, result.Suppressed,
        result.Suggestion) { NotRun = result.NotRun };
}
