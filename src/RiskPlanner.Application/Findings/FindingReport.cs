using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Findings;

/// <summary>The one list of what may be wrong with a plan. Immutable; safe between threads.</summary>
/// <param name="Findings">The findings in the order of the plan's file, then those of the baseline whose rules could not be run, and those that are gone.</param>
/// <param name="Rules">Every rule that was looked by or could not be, by id.</param>
/// <param name="NotRun">The rules that could not be run, by id.</param>
/// <param name="HasBaseline">Whether it was compared with a baseline.</param>
public sealed record FindingReport(IReadOnlyList<Finding> Findings, IReadOnlyList<FindingRule> Rules, IReadOnlyList<FindingRuleNotRun> NotRun, bool HasBaseline)
{
    /// <summary>The findings of the baseline at which nobody looked: their rules were not run.</summary>
    public IReadOnlyList<KnownFinding> NotLookedAt { get; init; } = [];

    /// <summary>What excuses findings of the sources that were asked and has no last day.</summary>
    public IReadOnlyList<OpenEndedEntry> OpenEnded { get; init; } = [];

    /// <summary>The highest severity among the findings that count; off when none does.</summary>
    public FindingSeverity Worst => Findings.Where(finding => finding.Counts).Select(finding => finding.Severity).Append(FindingSeverity.Off).Max();

    /// <summary>How many findings of a severity count.</summary>
    public int Count(FindingSeverity severity) => Findings.Count(finding => finding.Counts && finding.Severity == severity);

    /// <summary>The findings as a baseline keeps them, with those of the present baseline at which nobody looked.</summary>
    /// <param name="file">The plan's file.</param>
    public IEnumerable<KnownFinding> Known(string file) => Findings.Where(finding => finding.State != FindingState.Absent && !finding.NotRun).Select(finding => new KnownFinding(
        finding.Id, finding.Severity, file, finding.Line, finding.Column, finding.About, finding.Message, finding.Expected, finding.Fingerprint)).Concat(NotLookedAt);
}
