using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables.Conditions;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// Derives the threat tables of a user's plan: one table for each application, a column for each of its data sets, judged from
/// the plan's real policies. Where the data does not survive, changes of the plan are tried, alone and in twos and threes, and
/// the cell names the least of them that help. The result does not depend on the number of threads. Safe between threads.
/// </summary>
public sealed class PlanVerdicts(IWorldFactory worlds)
{
    private const int MostChangesAtOnce = 3;

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
        var applications = plan.Applications
            .Select(application => (Application: application, DataSets: plan.DataSets.Where(dataSet => dataSet.Application == application.Name).ToList()))
            .Where(application => application.DataSets.Count > 0)
            .ToList();
        var tasks = applications
            .SelectMany(application => application.DataSets)
            .Select(dataSet => PlanExcerpt.Of(plan, dataSet))
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

        var columns = new Queue<ThreatCell[]>(cells.Chunk(Rows.Count));
        return [.. applications.Select(application =>
            Table(application.Application, application.DataSets, [.. application.DataSets.Select(_ => columns.Dequeue())]))];
    }

    private static ThreatTable Table(BusinessApplication application, List<DataSetDefinition> dataSets, List<ThreatCell[]> columns) => new(
        application.Name,
        $"What {application.Name} survives as planned",
        ["Each cell is one event on one target, noticed an hour later, struck an hour after the last scheduled operation of the plan."],
        ["All data sets", .. dataSets.Select(dataSet => dataSet.Name.Text)],
        [.. Rows.Select((row, index) => new ThreatTableRow(row.Title, [Together(columns, index), .. columns.Select(column => column[index])]))]);

    private static ThreatCell Together(List<ThreatCell[]> columns, int row)
    {
        var lost = columns.Count(column => column[row].Verdict == Verdict.No);
        return lost == 0
            ? new ThreatCell("Yes", Verdict.Yes, [])
            : new ThreatCell($"No, {lost} of {columns.Count} lost", Verdict.No, []);
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
