using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// Derives the threat tables of a plan where an event can strike at every moment of the horizon and is noticed as the plan has it (docs/theory/every-moment.md).
/// Exact: between two moments at which something changes nothing does, and each such stretch is judged. The result does not depend on the number of threads. Safe
/// between threads.
/// </summary>
/// <param name="worlds">The worlds in which events are replayed; that of tokens is the one that is fast enough.</param>
public sealed class EveryMomentVerdicts(IWorldFactory worlds)
{
    private const string AtEveryMoment =
        "Each cell is one event on one target at every moment of the horizon from the first cycle of each policy and each CKDS copy on, noticed as the plan has it; it says the worst.";

    private const string OfTwo =
        "Each cell is two events that strike at one moment, in the order that is worse, or one of them alone, at every moment of the horizon from the first cycle of each policy and each CKDS copy on; "
        + "nothing runs between them. Two events are noticed when both are, as the plan has it for each of them that does harm alone. It says the worst.";

    private const string JudgedOnce =
        "Of data sets that differ in nothing but their names, sizes and key labels one is replayed for all; the replay behind a cell names that one.";

    /// <summary>Whether situations that are alike are judged once; a proof judges each.</summary>
    internal bool Shares { get; init; } = true;

    /// <summary>Derives the tables of single events.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="choices">What of it is judged; null for all.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how much is done of how much, in thousandths of a data set.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<ThreatTable> Derive(
        Plan plan, VerdictChoices? choices = null, int threads = 1, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var chosen = choices ?? new VerdictChoices();
        var rows = JudgedRow.Singles(chosen);
        return Derive(plan, chosen, rows, application => [Table(application, rows, (application.Application.Name, $"What {application.Application.Name} survives at every moment"), [AtEveryMoment])], threads, progress, cancellation);
    }

    /// <summary>
    /// Derives the tables of two events, one of each application and reading: both strike at one moment, in the order that is worse, with nothing between them, and what
    /// they come to is told when both are noticed, as each of them is that harms the data set alone. What one of the two comes to alone counts too: the other one may not come.
    /// </summary>
    /// <inheritdoc cref="Derive(Plan, VerdictChoices, int, IProgress{WorkProgress}, CancellationToken)"/>
    public IReadOnlyList<ThreatTable> DeriveForPairs(
        Plan plan, VerdictChoices? choices = null, int threads = 1, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var chosen = choices ?? new VerdictChoices();
        var rows = JudgedRow.Pairs(chosen);
        return Derive(plan, chosen, rows, application => rows.GroupBy(row => row.Reading).Select(reading => Table(
            application, [.. reading],
            (PairTableName.Of(application.Application.Name, reading.Key), $"What {application.Application.Name} survives of two events at every moment ({PairTableDerivation.WordsOf(reading.Key)})"),
            [OfTwo, .. reading.Key == PairReading.WorstTarget ? [PlanPairVerdicts.CopiesStruck] : Array.Empty<string>()],
            reading.Key)), threads, progress, cancellation);
    }

    private List<ThreatTable> Derive(
        Plan plan, VerdictChoices choices, IReadOnlyList<JudgedRow> rows, Func<VerdictColumns, IEnumerable<Judged>> tables, int threads, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var chosen = choices.Applications.Count == 0 ? null : plan.DataSets.Where(dataSet => choices.IsChosen(dataSet.Application)).Select(dataSet => dataSet.Name).ToHashSet();
        var parts = PlanParts.Of(plan, chosen, rows, out var groupOf);
        var cells = CellsOf(plan, rows, parts, threads, progress, cancellation);
        return [.. VerdictColumns.Of(plan, name => groupOf[name], choices.IsChosen).SelectMany(tables).Select(table => table(cells))];
    }

    private Dictionary<StructuralClass, Dictionary<JudgedRow, ThreatCell>> CellsOf(
        Plan plan, IReadOnlyList<JudgedRow> rows, IReadOnlyList<PlanPart> parts, int threads, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var judged = new IReadOnlyList<JudgedCells>[parts.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var meter = new ProgressMeter(parts.Sum(part => part.Groups.Count), progress);
        Parallel.For(0, rows.Count == 0 ? 0 : parts.Count, options, index =>
        {
            var judge = new PartJudge(parts[index], parts[index].RowsOf(rows), plan.Until, worlds, Shares);
            judged[index] = judge.Cells(meter.Of(parts[index].Groups.Count), cancellation);
        });
        var cells = new Dictionary<StructuralClass, Dictionary<JudgedRow, ThreatCell>>(ReferenceEqualityComparer.Instance);
        foreach (var (part, subjects) in parts.Zip(judged).Where(part => part.Second is not null))
        {
            foreach (var subject in subjects)
            {
                if (!cells.TryGetValue(subject.Group, out var all)) cells[subject.Group] = all = new(ReferenceEqualityComparer.Instance);
                foreach (var (row, cell) in part.RowsOf(rows).Zip(subject.Cells)) all[row] = cell;
            }
        }

        return cells;
    }

    private static Judged Table(VerdictColumns application, IReadOnlyList<JudgedRow> rows, (string Id, string Title) named, IReadOnlyList<string> notes, PairReading? reading = null) => cells => new ThreatTable(
        named.Id,
        named.Title,
        [.. notes, .. application.Columns.Any(column => column.StandsForOthers) ? [JudgedOnce] : Array.Empty<string>()],
        ["All data sets", .. application.Columns.Select(column => column.Title)],
        [.. rows.Select(row => new ThreatTableRow(row.Title,
            [
                EveryMomentWords.Together([.. application.Columns.Select(column => (cells[column.Judged][row], column.DataSets.Count))]),
                .. application.Columns.Select(column => VerdictWords.Standing(cells[column.Judged][row], column.DataSets.Count)),
            ])
        {
            Event = row.Event,
            Between = reading is null ? null : false,
        })])
    {
        Reading = reading,
    };

    private delegate ThreatTable Judged(Dictionary<StructuralClass, Dictionary<JudgedRow, ThreatCell>> cells);
}
