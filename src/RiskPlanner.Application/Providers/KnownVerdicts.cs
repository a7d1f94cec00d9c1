using NodaTime.Text;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Findings;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.Providers;

/// <summary>
/// Verdicts of a plan beside those of an earlier run. A cell is recognised by what it is about: what was judged, the application, the column, the threat and, of two
/// events, the reading; not by its words, moments or numbers. It is known where the baseline has it as bad or worse, and new where it was better or not there. Immutable.
/// </summary>
public sealed class KnownVerdicts
{
    private readonly IReadOnlyList<KnownFinding> _found;
    private readonly IReadOnlyList<KnownFinding> _kept;

    private KnownVerdicts(TablesDocument document, IReadOnlyList<KnownFinding> found, IReadOnlyList<KnownFinding> fresh, IReadOnlyList<KnownFinding> gone, IReadOnlyList<KnownFinding> kept) =>
        (Document, _found, New, Gone, _kept) = (document, found, fresh, gone, kept);

    /// <summary>The verdicts, each cell with its state.</summary>
    public TablesDocument Document { get; }

    /// <summary>How many cells of single columns the baseline knows as bad as they are, or worse.</summary>
    public int KnownCount => _found.Count - New.Count;

    /// <summary>The cells of single columns that are worse than the baseline knows them.</summary>
    public IReadOnlyList<KnownFinding> New { get; }

    /// <summary>What the baseline knows and was looked at, and has nothing any more that has to be looked at.</summary>
    public IReadOnlyList<KnownFinding> Gone { get; }

    /// <summary>
    /// What a new baseline keeps: the cells, what findings make of the same verdicts, so that <c>riskplanner findings</c> knows them by the same file, and all of the old
    /// baseline at which nobody looked.
    /// </summary>
    /// <param name="asFindings">What findings make of the same verdicts; null where they look at others.</param>
    public IEnumerable<KnownFinding> Known(IReadOnlyList<KnownFinding>? asFindings) =>
        _found.Concat(asFindings ?? []).Concat(_kept.Where(finding => asFindings is null || !VerdictRules.All.Any(rule => rule.Id == finding.Id)));

    /// <summary>Compares.</summary>
    /// <param name="question">The plan, the places in its file, and the baseline; without one each cell is new.</param>
    /// <param name="document">The verdicts.</param>
    /// <param name="scope">What was judged.</param>
    /// <param name="isWhole">Whether all applications and threats were judged, so that what was not found is gone.</param>
    /// <param name="file">The plan's file, as it was given.</param>
    public static KnownVerdicts Of(FindingQuestion question, TablesDocument document, VerdictScope scope, bool isWhole, string file)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(document);
        return new Comparison(question, scope, file).Compare(document, isWhole);
    }

    /// <summary>Compares two assessments of a plan, as a baseline of the earlier one would.</summary>
    /// <param name="plan">The plan of the later one.</param>
    /// <param name="before">The earlier one; its cells say what decided.</param>
    /// <param name="after">The later one; its cells say what decided.</param>
    public static KnownVerdicts Beside(Plan plan, TablesDocument before, TablesDocument after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var question = new FindingQuestion(plan, after.SourceSha256, LocalDatePattern.Iso.Parse(after.Date).Value);
        var known = Of(question, before, VerdictScope.LastMoment, isWhole: true, file: "").Known(null);
        return Of(question with { Baseline = FindingBaseline.Of(known) }, after, VerdictScope.LastMoment, isWhole: true, file: "");
    }

    private sealed class Comparison(FindingQuestion question, VerdictScope scope, string file)
    {
        private readonly VerdictCellRules _rules = VerdictCellRules.Of(scope);
        private readonly Dictionary<string, int> _indexes = question.Plan.DataSets.Index().ToDictionary(dataSet => dataSet.Item.Name.Text, dataSet => dataSet.Index, StringComparer.Ordinal);

        // A baseline of findings alone tells of what one replay decides, by the data set that was replayed.
        private readonly bool _readsFindings = scope == VerdictScope.LastMoment && question.Baseline is { } baseline && !baseline.All.Any(finding => VerdictCellRules.Of(scope).Has(finding.Id));

        private readonly List<KnownFinding> _found = [];
        private readonly List<KnownFinding> _fresh = [];

        // Of each cell that was judged all that a baseline could have of it, and whether it is bad now.
        private readonly Dictionary<string, bool> _judged = new(StringComparer.Ordinal);

        public KnownVerdicts Compare(TablesDocument document, bool isWhole)
        {
            var compared = document with { Tables = [.. document.Tables.Select(Of)] };
            var old = question.Baseline?.All.ToList() ?? [];
            bool IsOurs(KnownFinding finding) => _rules.Has(finding.Id) || (_readsFindings && VerdictRules.All.Any(rule => rule.Id == finding.Id && rule != VerdictRules.ClearCopyOnly));
            var looked = old.Where(finding => IsOurs(finding) && (isWhole || _judged.ContainsKey(finding.Fingerprint))).ToList();
            var gone = looked.Where(finding => !_judged.GetValueOrDefault(finding.Fingerprint)).ToList();
            return new KnownVerdicts(compared, _found, _fresh, gone, [.. old.Except(looked.Where(finding => _rules.Has(finding.Id)))]);
        }

        private EvidenceTable Of(EvidenceTable table) => table with { Rows = [.. table.Rows.Select(row => Of(table, row))] };

        private EvidenceRow Of(EvidenceTable table, EvidenceRow row)
        {
            // The first cell is of all columns together: it is what they are, and nothing of its own.
            var columns = row.Cells.Skip(1).Select(cell => With(cell, StateOf(table, row, cell))).ToList();
            return row with { Cells = [With(row.Cells[0], Together(row.Cells[0].Detail!, [.. columns.Select(cell => cell.Detail!.State)])), .. columns] };
        }

        private static FindingState? Together(VerdictRecord detail, IReadOnlyList<FindingState?> states) =>
            states.Contains(FindingState.New) ? FindingState.New
            : detail.IsFinding ? FindingState.Unchanged
            : states.Contains(FindingState.Absent) ? FindingState.Absent : null;

        private FindingState? StateOf(EvidenceTable table, EvidenceRow row, EvidenceCell cell)
        {
            var rank = VerdictCellRules.RankOf(cell.Detail!);
            var known = RankInBaseline(table, row, cell.Detail!, rank);
            if (rank == 0) return known > 0 ? FindingState.Absent : null;
            var finding = FindingOf(table, row, cell, rank);
            _found.Add(finding);
            if (rank <= known) return FindingState.Unchanged;
            _fresh.Add(finding);
            return FindingState.New;
        }

        private int RankInBaseline(EvidenceTable table, EvidenceRow row, VerdictRecord detail, int now)
        {
            var known = 0;
            for (var rank = 1; rank <= _rules.Worst; rank++)
            {
                foreach (var print in PrintsOf(table, row, detail, rank))
                {
                    _judged[print] = _judged.GetValueOrDefault(print) || now > 0;
                    if (question.Baseline?.Contains(print) == true) known = rank;
                }
            }

            return known;
        }

        private IEnumerable<string> PrintsOf(EvidenceTable table, EvidenceRow row, VerdictRecord detail, int rank)
        {
            yield return PrintOf(table, row, detail, rank);
            if (!_readsFindings || detail.Simulated is not { } simulated) yield break;
            foreach (var rule in VerdictRules.OfRank(rank)) yield return VerdictFindings.PrintOf(rule, simulated, row);
        }

        private string PrintOf(EvidenceTable table, EvidenceRow row, VerdictRecord detail, int rank) => Fingerprint.Of(_rules[rank].Id, AboutOf(detail), $"{table.Id} {row.Event ?? row.Threat}");

        // The data set, or of several that are alike the one that was replayed: a heading of several has their number in it.
        private static string AboutOf(VerdictRecord detail) => detail.DataSets == 1 ? detail.Column : detail.Simulated ?? detail.Column;

        private KnownFinding FindingOf(EvidenceTable table, EvidenceRow row, EvidenceCell cell, int rank)
        {
            var about = AboutOf(cell.Detail!);
            var (line, column) = _indexes.TryGetValue(about, out var index) && question.Places is { } places ? places.Find($"dataSets[{index}]") : (1, 1);
            var reading = table.Reading is { } words ? $" ({Kebab.Of(words).Replace('-', ' ')})" : "";
            return new(_rules[rank].Id, _rules[rank].Severity, file, line, column, about, $"{row.Threat}{reading}: {cell.Text}.", "Yes", PrintOf(table, row, cell.Detail!, rank));
        }

        private static EvidenceCell With(EvidenceCell cell, FindingState? state) => cell with { Detail = cell.Detail! with { State = state } };
    }
}
