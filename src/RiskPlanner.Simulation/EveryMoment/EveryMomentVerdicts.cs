using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;
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

    private const string JudgedOnce =
        "Of data sets that differ in nothing but their names, sizes and key labels one is replayed for all; the replay behind a cell names that one.";

    /// <summary>Whether situations that are alike are judged once; a proof judges each.</summary>
    internal bool Shares { get; init; } = true;

    /// <summary>Derives the tables.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="choices">What of it is judged; null for all.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how much is done of how much, in thousandths of a data set.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<ThreatTable> Derive(
        Plan plan, VerdictChoices? choices = null, int threads = 1, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        choices ??= new VerdictChoices();
        var rows = choices.Rows;
        var applications = choices.Applications.ToHashSet(StringComparer.Ordinal);
        var chosen = applications.Count == 0 ? null : plan.DataSets.Where(dataSet => applications.Contains(dataSet.Application)).Select(dataSet => dataSet.Name).ToHashSet();
        var parts = PlanParts.Of(plan, chosen, rows, out var groupOf);
        var cells = CellsOf(plan, rows, parts, threads, progress, cancellation);
        var columns = VerdictColumns.Of(plan, name => groupOf[name], application => applications.Count == 0 || applications.Contains(application));
        return [.. columns.Select(application => Table(application, rows, cells))];
    }

    private Dictionary<StructuralClass, ThreatCell[]> CellsOf(
        Plan plan, IReadOnlyList<ThreatRow> rows, IReadOnlyList<PlanPart> parts, int threads, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var judged = new IReadOnlyList<JudgedCells>[parts.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var meter = new ProgressMeter(parts.Sum(part => part.Groups.Count), progress);
        Parallel.For(0, rows.Count == 0 ? 0 : parts.Count, options, index =>
        {
            var judge = new PartJudge(parts[index], parts[index].RowsOf(rows), plan.Until, worlds, Shares);
            judged[index] = judge.Cells(meter.Of(parts[index].Groups.Count), cancellation);
        });
        var cells = new Dictionary<StructuralClass, ThreatCell[]>(ReferenceEqualityComparer.Instance);
        foreach (var (part, subjects) in parts.Zip(judged).Where(part => part.Second is not null))
        {
            foreach (var subject in subjects)
            {
                if (!cells.TryGetValue(subject.Group, out var all)) cells[subject.Group] = all = new ThreatCell[rows.Count];
                foreach (var (row, cell) in part.RowsOf(rows).Zip(subject.Cells)) all[rows.Index().First(place => place.Item == row).Index] = cell;
            }
        }

        return cells;
    }

    private static ThreatTable Table(VerdictColumns application, IReadOnlyList<ThreatRow> rows, Dictionary<StructuralClass, ThreatCell[]> cells) => new(
        application.Application.Name,
        $"What {application.Application.Name} survives at every moment",
        [AtEveryMoment, .. application.Columns.Any(column => column.StandsForOthers) ? [JudgedOnce] : Array.Empty<string>()],
        ["All data sets", .. application.Columns.Select(column => column.Title)],
        [.. rows.Select((row, index) => new ThreatTableRow(row.Title,
            [EveryMomentWords.Together([.. application.Columns.Select(column => (cells[column.Judged][index], column.DataSets.Count))]), .. application.Columns.Select(column => VerdictWords.Standing(cells[column.Judged][index], column.DataSets.Count))]) { Event = row.Threat.Kind })]);
}
