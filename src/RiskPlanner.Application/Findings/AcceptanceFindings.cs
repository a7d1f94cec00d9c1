using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Findings;

/// <summary>What is wrong with what a plan accepts: found once everything else is.</summary>
internal static class AcceptanceFindings
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<FindingRule> Rules { get; } = [.. AcceptanceRule.All.Select(rule => new FindingRule(rule.Id, FindingSource.Advice, rule.Severity, rule.Title, AcceptanceRule.Page))];

    /// <summary>The findings.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="hasRunAll">Whether every source was asked and every rule was run.</param>
    /// <param name="rules">The rules of the sources that were asked.</param>
    /// <param name="elsewhere">The ids of rules that those sources know and that another question looks by.</param>
    /// <param name="ran">The ids of those that were run.</param>
    /// <param name="found">What they found.</param>
    public static IEnumerable<Finding> Find(FindingQuestion question, bool hasRunAll, IReadOnlyList<FindingRule> rules, IReadOnlySet<string> elsewhere, IReadOnlySet<string> ran, IReadOnlyList<Finding> found)
    {
        var known = rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var sources = rules.Select(rule => rule.Source).ToHashSet();
        var check = new AcceptanceCheck(question.Today)
        {
            Exists = id => known.Contains(id) ? true : !elsewhere.Contains(id) && IsJudged(id, question, sources) ? false : null,
            // Of acceptances themselves nothing is found before this.
            HasRun = id => ran.Contains(id) && AcceptanceRule.All.All(rule => rule.Id != id),
            HasRunAll = hasRunAll,
            Found = found.Select(finding => (finding.Id, finding.About, finding.Fingerprint)),
        };
        return check.Find(question.Plan.Accepted).Select(fault => new Finding(
            Rules.First(rule => rule.Id == fault.Rule.Id), $"findings.accepted[{fault.Index}]", fault.About, fault.Message, fault.Expected, fault.Fingerprint) { Value = fault.About });
    }

    /// <summary>The same of the exceptions of the plan's naming standard.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="found">What was found, names of keys among it.</param>
    public static IEnumerable<Finding> OfExceptions(FindingQuestion question, IReadOnlyList<Finding> found)
    {
        if (question.Standard?.Source.Exceptions is not { Count: > 0 } exceptions) return [];
        var check = new AcceptanceCheck(question.Today)
        {
            // An exception names labels, and neither a rule nor a single finding.
            Exists = _ => null,
            HasRun = _ => false,
            // Of a plan by its standard every rule is run that can be by it.
            HasRunAll = true,
            Found = found.Where(finding => finding.Rule.Source == FindingSource.Naming).Select(finding => (finding.Id, finding.About, finding.Fingerprint)),
        };
        return check.Find([.. exceptions.Select(PlacedException.AcceptanceOf)]).Select(fault => new Finding(
            Rules.First(rule => rule.Id == fault.Rule.Id), question.Plan.Naming is { Standard: not null } ? $"naming.standard.exceptions[{fault.Index}]" : "naming.file",
            fault.About, fault.Message, fault.Expected, fault.Fingerprint) { Value = fault.About });
    }

    // Whether all rules of the family of an id are among those that were asked. A team's rules are those of a standard that is at hand.
    private static bool IsJudged(string id, FindingQuestion question, HashSet<FindingSource> sources) => (id.Length > 1 && id[0] == 'R' ? id[1] : ' ') switch
    {
        'A' => true,
        'V' => sources.Contains(FindingSource.Verdicts) && sources.Contains(FindingSource.Targets),
        'K' => sources.Contains(FindingSource.Alignment),
        'X' => sources.Contains(FindingSource.Exposure),
        _ => sources.Contains(FindingSource.Naming) && (question.Standard is not null || question.Plan.Naming is null),
    };
}
