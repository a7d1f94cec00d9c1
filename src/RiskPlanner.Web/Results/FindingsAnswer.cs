using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Results;

/// <summary>The findings about a plan, with the results that they were taken from.</summary>
/// <param name="Plan">The plan and its version.</param>
/// <param name="Sha256">The hash of the plan's file.</param>
/// <param name="Report">All findings.</param>
/// <param name="Verdicts">The run whose verdicts count; null when there is none, and they are not in the list.</param>
/// <param name="Alignment">The run whose key-loss windows count; null likewise.</param>
internal sealed record FindingsAnswer(LoadedPlan Plan, string Sha256, FindingReport Report, Run? Verdicts, Run? Alignment)
{
    /// <summary>The findings that an address asks for.</summary>
    public IEnumerable<Finding> Of(FindingsQuery query) => Report.Findings.Where(finding => Matches(finding, query))
        .OrderByDescending(finding => finding.Counts).ThenByDescending(finding => finding.Severity);

    private static bool Matches(Finding finding, FindingsQuery query) =>
        (query.Severity is null || Interchange.FindingWords.Severity(finding.Severity) == query.Severity)
        && (query.Source is null || Application.Findings.Output.SourceWords.Of(finding.Rule.Source) == query.Source)
        && (query.Status is null || (query.Status == "accepted" ? finding.Accepted is not null : finding.Counts))
        && (query.Owner is null || (query.Owner == FindingsQuery.Nobody ? finding.Assigned is null : finding.Assigned?.Owner == query.Owner))
        && (query.Text is not { Length: > 0 } text || new[] { finding.Id, finding.About, finding.Message, finding.Path }.Any(part => part.Contains(text, StringComparison.OrdinalIgnoreCase)));
}
