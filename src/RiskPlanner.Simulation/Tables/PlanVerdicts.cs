using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables.Conditions;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// Derives the threat tables of a user's plan: one table for each application, a column for each of its data sets, or, of large
/// ones, for each class of data sets that are alike (<see cref="StructuralClasses"/>), judged from the plan's real policies. Where the data does not survive, changes of the plan are tried, alone and in twos and threes, and
/// the cell names the least of them that help. The result does not depend on the number of threads. Safe between threads.
/// </summary>
public sealed class PlanVerdicts(IWorldFactory worlds)
{
    private const int MostChangesAtOnce = 3;

    private const string AtOneMoment =
        "Each cell is one event on one target, noticed an hour later, struck an hour after the last scheduled operation of the plan.";

    private const string JudgedOnce =
        "Of data sets that differ in nothing but their names, sizes and key labels one is replayed for all; the replays behind a cell name that one.";

    private static readonly IReadOnlyList<ThreatRow> Rows =
    [
        ThreatRows.FileCorruption, ThreatRows.MaliciousCorruption, ThreatRows.DataSetDeletion, ThreatRows.DiskFailure,
        ThreatRows.DataCentreLoss, ThreatRows.KeyLoss, ThreatRows.KeyLossInCopiesToo, ThreatRows.KeyStoreLoss, ThreatRows.MasterKeyLoss,
    ];

    private readonly ReplayEngine _engine = new(worlds);

    /// <summary>Derives the tables.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="seed">The seed of every replay.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how many cells are done of how many.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<ThreatTable> Derive(
        Plan plan, ulong seed, int threads = 1, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var columns = VerdictColumns.Of(plan, StructuralClasses.Of(plan));
        var judged = columns.SelectMany(application => application.Columns).Select(column => column.Judged).Distinct().ToList();
        var coverage = new BackupCoverage(plan);
        var tasks = judged
            .Select(group => PlanExcerpt.Of(plan, coverage, group.Representative))
            .SelectMany(excerpt => Rows.Select(row => (Excerpt: excerpt, Row: row)))
            .ToList();
        var cells = new ThreatCell[tasks.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, tasks.Count, options, index =>
        {
            cells[index] = Judge(tasks[index].Excerpt, tasks[index].Row, seed, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), tasks.Count));
        });

        var answers = judged.Zip(cells.Chunk(Rows.Count)).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. columns.Select(application => Table(application, answers))];
    }

    private static ThreatTable Table(VerdictColumns application, Dictionary<StructuralClass, ThreatCell[]> answers) => new(
        application.Application.Name,
        $"What {application.Application.Name} survives as planned",
        [AtOneMoment, .. application.Columns.Any(column => column.StandsForOthers) ? [JudgedOnce] : Array.Empty<string>()],
        ["All data sets", .. application.Columns.Select(column => column.Title)],
        [.. Rows.Select((row, index) => new ThreatTableRow(row.Title,
            [Together(application, answers, index), .. application.Columns.Select(column => answers[column.Judged][index])]))]);

    private static ThreatCell Together(VerdictColumns application, Dictionary<StructuralClass, ThreatCell[]> answers, int row)
    {
        var lost = application.Columns.Where(column => answers[column.Judged][row].Verdict == Verdict.No).Sum(column => column.DataSets.Count);
        return lost == 0
            ? new ThreatCell("Yes", Verdict.Yes, [])
            : new ThreatCell($"No, {lost} of {application.Columns.Sum(column => column.DataSets.Count)} lost", Verdict.No, []);
    }

    private ThreatCell Judge(PlanExcerpt excerpt, ThreatRow row, ulong seed, CancellationToken cancellation)
    {
        var asPlanned = Replay(excerpt, excerpt.Plan, ["as planned"], row, seed, cancellation);
        if (asPlanned.Survives) return VerdictWords.Cell(row, asPlanned, PlanChanges.All, new Condition([]), []);

        var tried = new List<CellVariant>();
        var remedies = new List<IReadOnlyList<int>>();
        foreach (var changes in Subsets(PlanChanges.All.Count))
        {
            // A set that contains a remedy is no least one.
            if (remedies.Exists(remedy => remedy.All(changes.Contains))) continue;
            if (Apply(excerpt.Plan, changes) is not { } plan) continue;
            var variant = Replay(excerpt, plan, [.. changes.Select(change => PlanChanges.All[change].WhenTrue)], row, seed, cancellation);
            tried.Add(variant);
            if (variant.Survives) remedies.Add(changes);
        }

        var remedyWords = new Condition([.. remedies.Select(remedy => remedy.Select(change => new Literal(change, IsTrue: true)).ToList())]);
        return VerdictWords.Cell(row, asPlanned, PlanChanges.All, remedyWords, tried);
    }

    private CellVariant Replay(
        PlanExcerpt excerpt, Plan plan, IReadOnlyList<string> choices, ThreatRow row, ulong seed, CancellationToken cancellation)
    {
        var dataSet = plan.DataSets[0];
        return new CellVariant(choices, [.. row.Targets(plan, dataSet)
            .Select(target => new Strike(row.Threat, target, excerpt.StrikeAt, Discovery.Check))
            .Select(strike => new ReplayJob(plan, dataSet.Name, strike).Run(_engine, seed, cancellation))]);
    }

    private static Plan? Apply(Plan plan, IReadOnlyList<int> changes)
    {
        Plan? changed = plan;
        foreach (var change in changes)
        {
            if (changed is null) break;
            changed = PlanChanges.All[change].Apply(changed, changed.DataSets[0]);
        }

        return changed;
    }

    /// <summary>The index sets of one to three changes, smaller ones first, each in the order of application.</summary>
    private static IEnumerable<IReadOnlyList<int>> Subsets(int count)
    {
        for (var size = 1; size <= MostChangesAtOnce; size++)
        {
            foreach (var subset in Choose(count, size, 0)) yield return subset;
        }
    }

    private static IEnumerable<IReadOnlyList<int>> Choose(int count, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var first = from; first <= count - size; first++)
        {
            foreach (var rest in Choose(count, size - 1, first + 1)) yield return [first, .. rest];
        }
    }
}
