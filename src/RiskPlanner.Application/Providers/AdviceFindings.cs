using RiskPlanner.Application.Findings;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Providers;

/// <summary>Advice about what stands in a plan.</summary>
internal sealed class AdviceFindings : IFindingProvider
{
    private const string Page = "docs/advice.md";

    private static readonly Dictionary<string, FindingRule> Rules = AdviceRules.All.ToDictionary(
        rule => rule.Id, rule => new FindingRule(rule.Id, FindingSource.Advice, SeverityOf(rule.Severity), rule.Summary, Page), StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<FindingSource> Sources { get; } = [FindingSource.Advice];

    /// <inheritdoc/>
    public FindingsOfSource Find(FindingQuestion question, IReadOnlySet<FindingSource> sources, CancellationToken cancellation) =>
        new([.. PlanAdvisor.Advise(question.Plan).Select(advice => Of(question.Plan, advice))], [.. Rules.Values]);

    // By what stands there, so that it is known again when a list is put into another order.
    private static Finding Of(Plan plan, PlanAdvice advice)
    {
        var place = PlanPlace.Of(plan, advice.Path);
        var about = place.Section == PlanSection.HeadKey ? plan.Name : place.Identity;
        return new Finding(Rules[advice.Id], advice.Path, about, advice.Rule, advice.Expected, Fingerprint.Of(advice.Id, about, $"{place.Section} {place.Path}")) { Value = advice.Value };
    }

    private static FindingSeverity SeverityOf(AdviceSeverity severity) => severity switch
    {
        AdviceSeverity.Danger => FindingSeverity.Error,
        AdviceSeverity.Warning => FindingSeverity.Warning,
        _ => FindingSeverity.Note,
    };
}
