using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>
/// The findings of a report as files and people get them, each made when it is asked for, since there can be as many as labels. Safe
/// between threads.
/// </summary>
public sealed class NamingResults
{
    private readonly FindingBaseline? _baseline;
    private readonly SuppressionList? _suppressions;
    private readonly LocalDate _today;
    private readonly string _planFile;
    private readonly PlanPlaces? _places;
    private readonly IReadOnlyList<NamingResult> _ofBaseline;
    private readonly IReadOnlyList<KnownFinding> _notLookedAt;
    private readonly IReadOnlyList<NamingResult> _ofAcceptances;
    private readonly IReadOnlyList<PlacedException> _exceptions;
    private readonly Lazy<NamingTotals> _totals;

    /// <summary>Makes them.</summary>
    /// <param name="report">The report.</param>
    /// <param name="planFile">The plan's file, for places; empty when there is no plan.</param>
    /// <param name="planText">The plan's text; null when there is no plan.</param>
    /// <param name="baseline">The baseline; null when there is none.</param>
    /// <param name="suppressions">The suppressions; null when there are none.</param>
    /// <param name="exceptions">The exceptions of the standard whose places are known: of these it is told where they excuse nothing.</param>
    public NamingResults(
        NamingReport report, string planFile = "", string? planText = null, FindingBaseline? baseline = null, SuppressionList? suppressions = null, IReadOnlyList<PlacedException>? exceptions = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        _exceptions = exceptions ?? [];
        (Report, _planFile, _baseline, _suppressions, _today) = (report, planFile, baseline, suppressions, report.Question.Today);
        _places = planText is not null && report.Findings.Any(finding => finding.PlanPath is not null) ? new PlanPlaces(planText) : null;
        var notRun = report.NotRun.Select(rule => rule.Rule.Id).ToHashSet();
        var ran = report.Rules.Select(rule => rule.Id).Where(id => !notRun.Contains(id)).ToHashSet();
        _notLookedAt = baseline is null ? [] : [.. baseline.NotLookedAt(ran.Contains)];
        _ofAcceptances = [.. suppressions is { Placed.Count: > 0 } ? OfAcceptances(suppressions.Placed, ran, notRun.Count == 0) : [], .. OfExceptions(notRun.Count == 0 || report.Question.Plan is not null)];
        ran.UnionWith(Acceptances.Select(rule => rule.Id));
        // What a rule that is off, or another verb, found before is nothing to tell here, and not gone either.
        _ofBaseline = baseline is null ? [] :
        [
            .. _notLookedAt.Where(finding => notRun.Contains(finding.Id)).Select(finding => Of(finding, FindingState.Unchanged) with { NotRun = true }),
            .. baseline.Absent(FingerprintsOf(report, _ofAcceptances), ran.Contains).Select(finding => Of(finding, FindingState.Absent)),
        ];
        _totals = new(CountAll);
    }

    /// <summary>The report.</summary>
    public NamingReport Report { get; }

    /// <summary>Whether it was compared with a baseline.</summary>
    public bool HasBaseline => _baseline is not null;

    /// <summary>
    /// How many there are. Behind those that were found in labels and the plan come those of acceptances that excuse nothing, then those that the baseline knows and whose rules could not be run
    /// (<see cref="NamingResult.NotRun"/>), then those that are gone.
    /// </summary>
    public int Count => FoundCount + _ofBaseline.Count;

    /// <summary>How many were found: those of labels and the plan, and those of acceptances.</summary>
    public int FoundCount => Report.Findings.Count + _ofAcceptances.Count;

    /// <summary>How many count, by severity, and how many more there are.</summary>
    public NamingTotals Totals => _totals.Value;

    /// <summary>The exceptions and suppressions without a last day.</summary>
    public IReadOnlyList<OpenEndedEntry> OpenEnded => [.. OpenEndedEntry.In(Report.Question.Standard?.Source), .. _suppressions?.OpenEnded ?? []];

    /// <summary>The rules by which acceptances and exceptions were looked at; none where there are none with places.</summary>
    public IReadOnlyList<AcceptanceRule> Acceptances => _suppressions is { Placed.Count: > 0 } || _exceptions.Count > 0 ? AcceptanceRule.All : [];

    /// <summary>One of them.</summary>
    public NamingResult this[int index] => At(index, needsFingerprint: true);

    /// <summary>One of them.</summary>
    /// <param name="index">Which.</param>
    /// <param name="needsFingerprint">Whether its fingerprint is told; where nothing is known or suppressed, it takes its time for nothing and is empty.</param>
    internal NamingResult At(int index, bool needsFingerprint)
    {
        if (index >= FoundCount) return _ofBaseline[index - FoundCount];
        if (index >= Report.Findings.Count) return _ofAcceptances[index - Report.Findings.Count];
        var finding = Report.Findings[index];
        var (label, words) = (Report.LabelOf(finding), Report.Describe(finding));
        var fingerprint = needsFingerprint || _baseline is not null || _suppressions is not null ? Fingerprint.Of(finding.Rule.Id, label, finding.About) : "";
        var (file, line, column) = PlaceOf(finding);
        return new NamingResult(
            finding.Rule.Id, Report.SeverityOf(finding.Rule), file, line, column, label, words.Message, words.Expected, finding.Suggestion, fingerprint,
            _baseline?.Contains(fingerprint) == true ? FindingState.Unchanged : FindingState.New, SuppressionOf(finding, label, fingerprint));
    }

    /// <summary>The highest severity among those that count; off when none does.</summary>
    public FindingSeverity Worst() => Totals.Worst;

    /// <summary>Those that are there, as a baseline keeps them, with those of the present baseline at which nobody looked.</summary>
    public IEnumerable<KnownFinding> Known() => Found().Concat(_notLookedAt);

    private IEnumerable<KnownFinding> Found() => Enumerable.Range(0, FoundCount).Select(index => this[index]).Select(result => new KnownFinding(
        result.Rule, result.Severity, result.File, result.Line, result.Column, result.Label, result.Message, result.Expected, result.Fingerprint));

    private static NamingResult Of(KnownFinding known, FindingState state) => new(
        known.Id, known.Severity, known.File, known.Line, known.Column, known.About, known.Message, known.Expected, null, known.Fingerprint, state, null);

    private NamingTotals CountAll()
    {
        var counts = new Dictionary<FindingSeverity, int>();
        if (_baseline is null && _suppressions is null && Report.Question.Standard is null or { Source.Exceptions.Count: 0 })
        {
            foreach (var (rule, count) in Report.Counts) Add(Report.SeverityOf(rule), count);
            return new NamingTotals(counts, 0);
        }

        var others = _ofBaseline.Count;
        foreach (var finding in Report.Findings)
        {
            var label = Report.LabelOf(finding);
            var fingerprint = Fingerprint.Of(finding.Rule.Id, label, finding.About);
            if (_baseline?.Contains(fingerprint) != true && SuppressionOf(finding, label, fingerprint) is null) Add(Report.SeverityOf(finding.Rule), 1);
            else others++;
        }

        foreach (var result in _ofAcceptances)
        {
            if (result.Counts) Add(result.Severity, 1);
            else others++;
        }

        return new NamingTotals(counts, others);

        void Add(FindingSeverity severity, int count) => counts[severity] = counts.GetValueOrDefault(severity) + count;
    }

    private IReadOnlyList<NamingResult> OfAcceptances(IReadOnlyList<(AcceptedFinding Entry, string File, int Line, int Column)> placed, HashSet<string> ran, bool hasRunAll)
    {
        var known = NamingRules.All.Concat(NamingRules.OfTeam(Report.Question.Standard)).Select(rule => rule.Id).Concat(AcceptanceRule.All.Select(rule => rule.Id)).ToHashSet(StringComparer.Ordinal);
        var check = new AcceptanceCheck(_today)
        {
            // A plan, and what several verbs share, may speak of findings that others make.
            Exists = id => known.Contains(id) ? true : FindingFamilies.IsOfOthers(id) ? null : false,
            HasRun = ran.Contains,
            // A plan's fingerprints can be those of findings of other verbs.
            HasRunAll = hasRunAll && _planFile.Length == 0,
            Found = Report.Findings.Select(finding => (finding.Rule.Id, Label: Report.LabelOf(finding), finding.About)).Select(finding => (finding.Id, finding.Label, Fingerprint.Of(finding.Id, finding.Label, finding.About))),
        };
        return [.. check.Find([.. placed.Select(entry => entry.Entry)]).Select(fault => Of(fault, placed[fault.Index].File, placed[fault.Index].Line, placed[fault.Index].Column))];
    }

    // With a plan every rule is run that can be by the standard.
    private IEnumerable<NamingResult> OfExceptions(bool hasRunAll)
    {
        var check = new AcceptanceCheck(_today)
        {
            // An exception names labels, and neither a rule nor a single finding.
            Exists = _ => null,
            HasRun = _ => false,
            HasRunAll = hasRunAll,
            Found = Report.Findings.Select(finding => (finding.Rule.Id, Report.LabelOf(finding), "")),
        };
        return check.Find([.. _exceptions.Select(one => one.Acceptance)]).Select(fault => Of(fault, _exceptions[fault.Index].File, _exceptions[fault.Index].Line, _exceptions[fault.Index].Column));
    }

    private NamingResult Of(AcceptanceFault fault, string file, int line, int column) => new(
        fault.Rule.Id, fault.Rule.Severity, file, line, column, fault.About, fault.Message, fault.Expected, null, fault.Fingerprint,
        _baseline?.Contains(fault.Fingerprint) == true ? FindingState.Unchanged : FindingState.New, _suppressions?.Find(fault.Rule.Id, fault.About, fault.Fingerprint, _today));

    private static HashSet<string> FingerprintsOf(NamingReport report, IReadOnlyList<NamingResult> further)
    {
        var found = further.Select(result => result.Fingerprint).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in report.Findings) found.Add(Fingerprint.Of(finding.Rule.Id, report.LabelOf(finding), finding.About));
        return found;
    }

    private Suppression? SuppressionOf(in NamingFinding finding, string label, string fingerprint)
    {
        if (_suppressions?.Find(finding.Rule.Id, label, fingerprint, _today) is { } suppression) return suppression;
        return Report.ExemptionOf(finding) is { } exempt ? new Suppression("standard", exempt.Until, exempt.Why) : null;
    }

    private (string File, int Line, int Column) PlaceOf(in NamingFinding finding)
    {
        var labels = Report.Question.Labels;
        if (finding.PlanPath is not { } path)
            return (labels.FileOf(finding.Label), labels.LineOf(finding.Label), labels.ColumnOf(finding.Label) + CharactersIn(labels[finding.Label], finding.Offset));
        var (line, column) = _places?.Find(path) ?? (1, 1);
        return (_planFile, line, column);
    }

    private static int CharactersIn(ReadOnlySpan<byte> label, int bytes)
    {
        // Mostly ASCII, in which they are the same.
        var start = label[..Math.Min(bytes, label.Length)];
        return System.Text.Ascii.IsValid(start) ? start.Length : System.Text.Encoding.UTF8.GetCharCount(start);
    }
}
