using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// Derives the threat tables of a user's plan: one table for each application, a column for each of its data sets, or, of large
/// ones, for each class of data sets that are alike (<see cref="StructuralClasses"/>), judged from the plan's real policies. Where the data does not survive, changes of the plan are tried, alone and in twos and threes, and
/// the cell names the least of them that help. The result does not depend on the number of threads. Safe between threads.
/// </summary>
/// <param name="worlds">The worlds in which events are replayed.</param>
/// <param name="further">
/// Changes of a policy that are tried one by one where nothing else helps, in this order; the first that helps is told. None where it is null.
/// </param>
public sealed class PlanVerdicts(IWorldFactory worlds, IReadOnlyList<PlanChange>? further = null)
{
    private const int MostChangesAtOnce = 3;

    private const string AtOneMoment =
        "Each cell is one event on one target, noticed an hour later, struck an hour after the last scheduled operation of the plan.";

    internal const string JudgedOnce =
        "Of data sets that differ in nothing but their names, sizes and key labels one is replayed for all; the replays behind a cell name that one.";

    /// <summary>The rows of a plan's tables.</summary>
    public static IReadOnlyList<ThreatRow> Rows { get; } =
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
        var excerpts = judged.Select(group => PlanExcerpt.Of(plan, coverage, group.Representative)).ToList();
        var cells = new ThreatCell[excerpts.Count][];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, excerpts.Count, options, index =>
        {
            cells[index] = Judge(excerpts[index], Alone(plan, coverage, judged[index].Representative), seed, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Add(ref done, Rows.Count), excerpts.Count * Rows.Count));
        });

        var answers = judged.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. columns.Select(application => Table(application, answers))];
    }

    /// <summary>The data sets that a column of an application's table is about; none where the plan has no such column.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="application">The application.</param>
    /// <param name="column">The heading of the column.</param>
    public static IReadOnlyList<DataSetName> DataSetsOf(Plan plan, string application, string column)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return VerdictColumns.Of(plan, StructuralClasses.Of(plan).ClassOf, name => name == application)
            .SelectMany(table => table.Columns).FirstOrDefault(one => one.Title == column)?.DataSets.Select(dataSet => dataSet.Name).ToList() ?? [];
    }

    /// <summary>Derives the table of one data set from replays of that data set itself, whatever others are like it.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="dataSet">A data set of the plan.</param>
    /// <param name="seed">The seed of every replay.</param>
    /// <param name="progress">Told when it is done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The plan has no such data set.</exception>
    public ThreatTable DeriveAlone(Plan plan, DataSetName dataSet, ulong seed, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var definition = plan.DataSets.FirstOrDefault(one => one.Name == dataSet) ?? throw new ArgumentException($"The plan has no data set {dataSet}.", nameof(dataSet));
        progress?.Report(new WorkProgress(0, Rows.Count));
        var coverage = new BackupCoverage(plan);
        var cells = Judge(PlanExcerpt.Of(plan, coverage, definition), Alone(plan, coverage, definition), seed, cancellation);
        progress?.Report(new WorkProgress(Rows.Count, Rows.Count));
        return new ThreatTable(
            definition.Application, $"What {dataSet} survives as planned", [AtOneMoment], [dataSet.Text],
            [.. Rows.Select((row, index) => new ThreatTableRow(row.Title, [cells[index]]) { Event = row.Threat.Kind })]);
    }

    private static ThreatTable Table(VerdictColumns application, Dictionary<StructuralClass, ThreatCell[]> answers) => new(
        application.Application.Name,
        $"What {application.Application.Name} survives as planned",
        [AtOneMoment, .. application.Columns.Any(column => column.StandsForOthers) ? [JudgedOnce] : Array.Empty<string>()],
        ["All data sets", .. application.Columns.Select(column => column.Title)],
        [.. Rows.Select((row, index) => new ThreatTableRow(row.Title,
            [Together(application, answers, index), .. application.Columns.Select(column => VerdictWords.Standing(answers[column.Judged][index], column.DataSets.Count))]) { Event = row.Threat.Kind })]);

    private static ThreatCell Together(VerdictColumns application, Dictionary<StructuralClass, ThreatCell[]> answers, int row) =>
        VerdictWords.Together([.. application.Columns.Select(column => (answers[column.Judged][row], column.DataSets.Count))]);

    /// <summary>The plan with one data set, whose schedules are whole: what a further change adds to it is judged from the first cycle on.</summary>
    private static Plan Alone(Plan plan, BackupCoverage coverage, DataSetDefinition dataSet) =>
        plan with { DataSets = [dataSet with { Backups = [.. coverage.PoliciesOf(dataSet).Select(policy => policy.Name)] }] };

    private ThreatCell[] Judge(PlanExcerpt excerpt, Plan alone, ulong seed, CancellationToken cancellation)
    {
        var asPlanned = Replay(excerpt, excerpt.Plan, ["as planned"], Rows, seed, cancellation);
        var tried = Rows.Select(_ => new List<CellVariant>()).ToList();
        var remedies = Rows.Select(_ => new List<IReadOnlyList<int>>()).ToList();
        foreach (var changes in Subsets(PlanChanges.All.Count))
        {
            // A set that contains a remedy is no least one.
            var open = Enumerable.Range(0, Rows.Count).Where(row => !asPlanned[row].Survives && !remedies[row].Exists(remedy => remedy.All(changes.Contains))).ToList();
            if (open.Count == 0 || Apply(excerpt.Plan, changes) is not { } plan) continue;
            var variants = Replay(excerpt, plan, [.. changes.Select(change => PlanChanges.All[change].WhenTrue)], [.. open.Select(row => Rows[row])], seed, cancellation);
            foreach (var (place, row) in open.Index())
            {
                tried[row].Add(variants[place]);
                if (variants[place].Survives) remedies[row].Add(changes);
            }
        }

        var helping = remedies.Select(all => all.Select(remedy => (IReadOnlyList<PlanChange>)[.. remedy.Select(change => PlanChanges.All[change])]).ToList()).ToList();
        foreach (var change in further ?? [])
        {
            var open = Enumerable.Range(0, Rows.Count).Where(row => !asPlanned[row].Survives && helping[row].Count == 0).ToList();
            if (open.Count == 0) break;
            if (change.Apply(alone, alone.DataSets[0]) is not { } changed) continue;
            var part = PlanExcerpt.Of(changed, new BackupCoverage(changed), changed.DataSets[0]);
            var variants = Replay(part, part.Plan, [change.WhenTrue], [.. open.Select(row => Rows[row])], seed, cancellation);
            foreach (var (place, row) in open.Index().Where(row => variants[row.Index].Survives))
            {
                tried[row].Add(variants[place]);
                helping[row].Add([change]);
            }
        }

        return [.. Rows.Select((row, index) => VerdictWords.Cell(row.Threat.StrikesKeys, asPlanned[index], helping[index], tried[index]))];
    }

    private IReadOnlyList<CellVariant> Replay(
        PlanExcerpt excerpt, Plan plan, IReadOnlyList<string> choices, IReadOnlyList<ThreatRow> rows, ulong seed, CancellationToken cancellation)
    {
        var dataSet = plan.DataSets[0];
        var job = new ReplayJob(plan, dataSet.Name);
        var asked = rows.Select(row => row.Targets(plan, dataSet)
            .SelectMany(target => ThreatTargets.Strikes(plan, row.Threat, target, excerpt.StrikeAt, Discovery.Check)).Select(job.Ask).ToList()).ToList();
        job.Run(_engine, seed, cancellation);
        return [.. asked.Select(replays => new CellVariant(choices, [.. replays.Select(result => result())]))];
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
