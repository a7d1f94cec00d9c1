using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>
/// What a user's plan survives of two events: for each application a table for each reading, with a row for each pair of the threats of
/// <see cref="PlanVerdicts.Rows"/> and the columns of the tables of single events. Every choice of two targets is replayed in both orders,
/// and the worst replay decides (docs/threat-tables.md, "Two events in a plan"). Changes of the plan are not tried. The result does not
/// depend on the number of threads. Safe between threads.
/// </summary>
public sealed class PlanPairVerdicts(IWorldFactory worlds)
{
    private const string AtOneMoment =
        "Each cell is two events that strike at one moment, an hour after the last scheduled operation of the plan, in the order that is worse; nothing runs between them; both are noticed an hour later.";

    internal const string CopiesStruck = "Corruption and deletion strike the data set, or its newest copy of one policy, which is unusable then.";

    /// <summary>The readings, in the order of tables.</summary>
    internal static IReadOnlyList<PairReading> Readings { get; } = [PairReading.WorstTarget, PairReading.ProductionSide];

    /// <summary>Derives the tables.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="choices">What of it is judged; null for all.</param>
    /// <param name="seed">The seed of every replay.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how many cells are done of how many.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<ThreatTable> Derive(
        Plan plan, VerdictChoices? choices, ulong seed, int threads = 1, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var chosen = choices ?? new VerdictChoices();
        var pairs = chosen.Pairs;
        var columns = VerdictColumns.Of(plan, StructuralClasses.Of(plan).ClassOf, chosen.IsChosen);
        var judged = columns.SelectMany(application => application.Columns).Select(column => column.Judged).Distinct().ToList();
        var coverage = new BackupCoverage(plan);
        var cells = new ThreatCell[judged.Count][];
        var done = 0;
        var perDataSet = pairs.Count * Readings.Count;
        Parallel.For(0, judged.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, index =>
        {
            cells[index] = Judge(PlanExcerpt.Of(plan, coverage, judged[index].Representative), plan.Until, pairs, seed, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Add(ref done, perDataSet), judged.Count * perDataSet));
        });

        var answers = judged.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. columns.SelectMany(application => Readings.Select((reading, place) => Table(application, answers, reading, place * pairs.Count, pairs)))];
    }

    /// <summary>The cells of one data set: all pairs in the first reading, then all in the second.</summary>
    private ThreatCell[] Judge(PlanExcerpt excerpt, Instant until, IReadOnlyList<(ThreatRow One, ThreatRow Other)> pairs, ulong seed, CancellationToken cancellation)
    {
        var replays = new PairReplays(worlds, excerpt.Plan, seed);
        return [.. Readings.SelectMany(_ => pairs, (reading, pair) => (reading, pair)).Select(asked =>
        {
            var (one, other) = asked.pair;
            var deciding = replays.Decide(PairTargets.Together(one, other, asked.reading, excerpt.Plan, excerpt.StrikeAt), VerdictWords.Rank, cancellation);
            var cell = VerdictWords.Cell(one.Threat.StrikesKeys || other.Threat.StrikesKeys, new CellVariant(["as planned"], deciding), [], []);
            return cell with { Detail = cell.Detail! with { CanBeReplayed = excerpt.StrikeAt <= until } };
        })];
    }

    private static ThreatTable Table(
        VerdictColumns application, Dictionary<StructuralClass, ThreatCell[]> answers, PairReading reading, int from, IReadOnlyList<(ThreatRow One, ThreatRow Other)> pairs) => new(
        PairTableName.Of(application.Application.Name, reading),
        $"What {application.Application.Name} survives of two events ({PairTableDerivation.WordsOf(reading)})",
        [
            AtOneMoment,
            .. reading == PairReading.WorstTarget ? [CopiesStruck] : Array.Empty<string>(),
            .. application.Columns.Any(column => column.StandsForOthers) ? [PlanVerdicts.JudgedOnce] : Array.Empty<string>(),
        ],
        ["All data sets", .. application.Columns.Select(column => column.Title)],
        [.. pairs.Select((pair, index) => new ThreatTableRow($"{pair.One.Title} + {pair.Other.Title}",
            [
                VerdictWords.Together([.. application.Columns.Select(column => (answers[column.Judged][from + index], column.DataSets.Count))]),
                .. application.Columns.Select(column => VerdictWords.Standing(answers[column.Judged][from + index], column.DataSets.Count)),
            ])
        {
            Event = $"{pair.One.Threat.Kind} + {pair.Other.Threat.Kind}",
            Between = false,
        })])
    {
        Reading = reading,
    };
}
