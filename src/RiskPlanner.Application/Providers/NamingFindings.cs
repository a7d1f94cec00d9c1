using RiskPlanner.Application.Findings;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Application.Providers;

/// <summary>Names of keys: the rules of the linter on the keys of the plan, by the plan's own standard where there is one.</summary>
internal sealed class NamingFindings : IFindingProvider
{
    /// <inheritdoc/>
    public IReadOnlyList<FindingSource> Sources { get; } = [FindingSource.Naming];

    /// <inheritdoc/>
    public FindingsOfSource Find(FindingQuestion question, IReadOnlySet<FindingSource> sources, CancellationToken cancellation)
    {
        var report = NamingLinter.Lint(new LintQuestion(PlanKeys.ListOf(question.Plan)) { Standard = question.Standard, Plan = question.Plan, Today = question.Today });
        var rules = NamingRules.All.Concat(NamingRules.OfTeam(question.Standard)).ToDictionary(rule => rule.Id, rule => RuleOf(rule, report), StringComparer.Ordinal);
        var findings = Enumerable.Range(0, report.Findings.Count).Select(index => Of(report.Findings[index], report, rules)).ToList();
        return new FindingsOfSource(findings, [.. rules.Values], [.. report.NotRun.Select(notRun => new FindingRuleNotRun(rules[notRun.Rule.Id], NeedsOf(question, notRun.Needs)))]);
    }

    private static FindingRule RuleOf(NamingRule rule, NamingReport report) =>
        new(rule.Id, FindingSource.Naming, report.SeverityOf(rule), rule.Title, rule.Page.Length > 0 ? $"docs/naming/{rule.Id}.md" : "");

    private static Finding Of(in NamingFinding finding, NamingReport report, Dictionary<string, FindingRule> rules)
    {
        var (label, words) = (report.LabelOf(finding), report.Describe(finding));
        return new Finding(rules[finding.Rule.Id], finding.PlanPath ?? $"keys[{report.Question.Labels.LineOf(finding.Label) - 1}].label", label, words.Message, words.Expected, Fingerprint.Of(finding.Rule.Id, label, finding.About))
        {
            Value = label,
            Suggestion = finding.Suggestion,
            Accepted = report.ExemptionOf(finding) is { } exempt ? new Suppression("standard", exempt.Until, exempt.Why) : null,
        };
    }

    // The linter names its option; here the standard is the plan's.
    private static string NeedsOf(FindingQuestion question, string needs) =>
        needs != "--standard" ? needs : question.Plan.Naming?.File is { } file ? $"the naming standard {file}, which is not at hand here" : "a naming standard in the plan (naming:)";
}
