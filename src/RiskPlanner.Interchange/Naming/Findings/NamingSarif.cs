using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Findings as SARIF 2.1.0 (OASIS), every rule in the driver, recognised again by rule and label.</summary>
public static class NamingSarif
{
    /// <summary>Writes results.</summary>
    public static void Write(Stream output, NamingResults results, LintSource source)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(source);
        var rules = NamingRules.All.Concat(NamingRules.OfTeam(results.Report.Question.Standard)).ToList();
        var indexes = rules.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index);
        SarifLog.Write(output, new SarifRun
        {
            ProgramVersion = source.ProgramVersion,
            FingerprintName = "ruleAndLabel/v1",
            Rules = [.. rules.Select(rule => RuleOf(rule, results.Report.SeverityOf(rule)))],
            NotRun = [.. results.Report.NotRun.Select(notRun => (indexes[notRun.Rule.Id], notRun.Needs))],
            Results = Enumerable.Range(0, results.Count).Select(index => ResultOf(results[index], results.HasBaseline, indexes)),
            WriteProperties = json =>
            {
                json.WriteNumber("labels", results.Report.Question.Labels.Count);
                json.WriteNumber("ignored", results.Report.Ignored);
                json.WriteString("standard", source.Standard);
                json.WriteString("standardSha256", source.StandardSha256);
            },
        });
    }

    private static SarifRule RuleOf(NamingRule rule, NamingSeverity severity) =>
        new(rule.Id, rule.Name, rule.Title, severity == NamingSeverity.Off ? "none" : NamingWordsOf.Severity(severity), severity != NamingSeverity.Off, $"riskplanner lint --explain {rule.Id}", rule.Page);

    private static SarifResult ResultOf(in NamingResult result, bool hasBaseline, Dictionary<string, int> indexes) => new()
    {
        Rule = result.Rule,
        RuleIndex = indexes.GetValueOrDefault(result.Rule, -1),
        Level = NamingWordsOf.Severity(result.Severity),
        Subject = result.Label,
        Message = result.Message,
        Expected = result.Expected,
        File = result.File,
        Line = result.Line,
        Column = result.Column,
        Fingerprint = result.Fingerprint,
        BaselineState = hasBaseline ? NamingWordsOf.State(result.State) : null,
        Suppression = result.Suppressed is { } suppressed ? new SarifSuppression(suppressed.Why, suppressed.By, NamingWordsOf.Day(suppressed.Until)) : null,
        Property = result.Suggestion is { } suggestion ? ("suggestion", suggestion) : null,
    };
}
