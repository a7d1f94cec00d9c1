using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Findings;

/// <summary>
/// Puts what every provider finds into one list: places in the plan's file, what the plan accepts, what a baseline knows. Safe between
/// threads.
/// </summary>
/// <param name="providers">Everybody who finds something.</param>
public sealed class FindingsService(IEnumerable<IFindingProvider> providers)
{
    private readonly IReadOnlyList<IFindingProvider> _providers = [.. providers];

    /// <summary>The sources that can be asked.</summary>
    public IReadOnlyList<FindingSource> Sources => [.. _providers.SelectMany(provider => provider.Sources).Distinct().Order()];

    /// <summary>Looks for findings.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="sources">Which sources are asked; null for all.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public FindingReport Find(FindingQuestion question, IReadOnlySet<FindingSource>? sources = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = sources ?? Sources.ToHashSet();
        var answers = _providers
            .Select(provider => (Provider: provider, Sources: provider.Sources.Where(asked.Contains).ToHashSet()))
            .Where(one => one.Sources.Count > 0)
            .Select(one => one.Provider.Find(question, one.Sources, cancellation)).ToList();
        var accepted = SuppressionList.Of(question.Plan.Accepted);
        var found = InOrder(answers.SelectMany(answer => answer.Findings).Select(finding => Placed(finding, question, accepted)));
        var rules = answers.SelectMany(answer => answer.Rules).Concat(asked.Contains(FindingSource.Advice) ? AcceptanceFindings.Rules : []).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var notRun = answers.SelectMany(answer => answer.NotRun).OrderBy(notRun => notRun.Rule.Id, StringComparer.Ordinal).ToList();
        var idle = notRun.Select(one => one.Rule.Id).ToHashSet(StringComparer.Ordinal);
        var ran = rules.Where(rule => rule.Severity != FindingSeverity.Off && !idle.Contains(rule.Id)).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        if (asked.Contains(FindingSource.Advice))
        {
            var elsewhere = answers.SelectMany(answer => answer.Elsewhere).ToHashSet(StringComparer.Ordinal);
            var faults = AcceptanceFindings.Find(question, asked.IsSupersetOf(Sources) && idle.Count == 0, rules, elsewhere, ran, found);
            if (asked.Contains(FindingSource.Naming)) faults = faults.Concat(AcceptanceFindings.OfExceptions(question, found));
            found = InOrder(found.Concat(faults.Select(finding => Placed(finding, question, accepted))));
        }

        IReadOnlyList<KnownFinding> notLookedAt = question.Baseline is null ? [] : [.. question.Baseline.NotLookedAt(ran.Contains)];
        return new FindingReport([.. found, .. OfBaseline(question, found, rules, ran, [.. notLookedAt.Where(finding => idle.Contains(finding.Id))])], rules, notRun, question.Baseline is not null)
        {
            NotLookedAt = notLookedAt,
            OpenEnded = [.. OpenEndedEntry.In(question.Plan.Accepted), .. asked.Contains(FindingSource.Naming) ? OpenEndedEntry.In(question.Standard?.Source) : []],
        };
    }

    private static List<Finding> InOrder(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)];

    private static Finding Placed(Finding finding, FindingQuestion question, SuppressionList accepted)
    {
        var (line, column) = question.Places?.Find(finding.Path) ?? (1, 1);
        return finding with
        {
            Line = line,
            Column = column,
            State = question.Baseline?.Contains(finding.Fingerprint) == true ? FindingState.Unchanged : FindingState.New,
            Accepted = accepted.Find(finding.Id, finding.About, finding.Fingerprint, question.Today) ?? finding.Accepted,
            Assigned = question.Plan.Assigned.FirstOrDefault(entry => entry.SpeaksOf(finding.Id, finding.About, finding.Fingerprint)),
        };
    }

    // Of a source that was not asked, and of a rule that is off, nobody knows whether it is gone; of a rule that could not be run it stays known.
    private static IEnumerable<Finding> OfBaseline(FindingQuestion question, IReadOnlyList<Finding> found, IReadOnlyList<FindingRule> rules, HashSet<string> ran, IReadOnlyList<KnownFinding> notRun)
    {
        if (question.Baseline is null) return [];
        var known = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var gone = question.Baseline.Absent(found.Select(finding => finding.Fingerprint).ToHashSet(), ran.Contains);
        return [.. notRun.Select(finding => Of(finding, FindingState.Unchanged) with { NotRun = true }), .. gone.Select(finding => Of(finding, FindingState.Absent))];

        Finding Of(KnownFinding finding, FindingState state) =>
            new(known[finding.Id] with { Severity = finding.Severity }, "", finding.About, finding.Message, finding.Expected, finding.Fingerprint) { Line = finding.Line, Column = finding.Column, State = state };
    }
}
