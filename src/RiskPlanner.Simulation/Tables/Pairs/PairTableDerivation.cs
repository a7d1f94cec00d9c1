using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>
/// Derives tables of two events: for each method and each choice of the free attributes a micro-plan, for each pair of threats every
/// choice of targets in both orders, each replayed; a method survives a pair if it survives them all (docs/threat-tables.md, "Two
/// events"). Where a backup cycle between the two changes a cell, the row of that order follows. The result does not depend on the
/// number of threads. Safe between threads.
/// </summary>
public sealed class PairTableDerivation(IWorldFactory worlds)
{
    /// <summary>Derives tables.</summary>
    /// <param name="definitions">What is asked.</param>
    /// <param name="seed">The seed of every replay.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how many micro-plans are done of how many.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<ThreatTable> Derive(
        IReadOnlyList<PairTableDefinition> definitions, ulong seed, int threads = 1,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var columns = definitions.Select(definition => definition.SingleEvents.Methods.Select(method => new Column(definition, method)).ToList()).ToList();
        var jobs = columns.SelectMany(table => table).SelectMany(column => column.Jobs).ToList();
        var done = 0;
        Parallel.ForEach(jobs, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, job =>
        {
            job.Run(worlds, seed, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), jobs.Count));
        });
        return [.. definitions.Select((definition, index) => Table(definition, columns[index]))];
    }

    /// <summary>A reading, in words.</summary>
    internal static string WordsOf(PairReading reading) => reading == PairReading.WorstTarget ? "each on its worst target" : "both on the production side";

    private static ThreatTable Table(PairTableDefinition definition, List<Column> columns)
    {
        var single = definition.SingleEvents;
        var rows = new List<ThreatTableRow>();
        for (var first = 0; first < single.Rows.Count; first++)
        {
            for (var second = first; second < single.Rows.Count; second++)
            {
                var (one, other) = (single.Rows[first], single.Rows[second]);
                var together = new ThreatTableRow($"{one.Title} + {other.Title}", [.. columns.Select(column => column.Cell(one, other))]) { Event = $"{one.Threat.Kind} + {other.Threat.Kind}", Between = false };
                rows.Add(together);
                rows.AddRange(first == second ? Later(one, other, together) : [.. Later(one, other, together), .. Later(other, one, together)]);
            }
        }

        return new ThreatTable(definition.Id, Title(definition), [.. single.Assumptions.Select(assumption => assumption.Sentence)], [.. single.Methods.Select(method => method.Title)], rows)
        {
            Reading = definition.Reading,
        };

        IReadOnlyList<ThreatTableRow> Later(ThreatRow one, ThreatRow other, ThreatTableRow together)
        {
            var row = new ThreatTableRow($"{one.Title}, then a backup, then {other.Title}", [.. columns.Select(column => column.CellAfterBackup(one, other))])
            {
                Event = $"{one.Threat.Kind}, backup, {other.Threat.Kind}",
                Between = true,
            };
            return row.Cells.Zip(together.Cells).Any(cells => cells.First.Text != cells.Second.Text) ? [row] : [];
        }
    }

    private static string Title(PairTableDefinition definition) => $"{definition.SingleEvents.Title}, two events ({WordsOf(definition.Reading)})";

    /// <summary>A method in its micro-plan, with nothing and with a backup between the events.</summary>
    private sealed class Column
    {
        private readonly (IReadOnlyList<PlanChange> Attributes, IReadOnlyList<PairJob?> Jobs) _together;
        private readonly (IReadOnlyList<PlanChange> Attributes, IReadOnlyList<PairJob?> Jobs) _later;

        public Column(PairTableDefinition definition, BackupMethod method)
        {
            _together = JobsOf(definition, method, between: false);
            _later = JobsOf(definition, method, between: true);
        }

        public IEnumerable<PairJob> Jobs => _together.Jobs.Concat(_later.Jobs).OfType<PairJob>();

        public ThreatCell Cell(ThreatRow one, ThreatRow other) => CellOf(_together, one, other);

        public ThreatCell CellAfterBackup(ThreatRow one, ThreatRow other) => CellOf(_later, one, other);

        private static ThreatCell CellOf((IReadOnlyList<PlanChange> Attributes, IReadOnlyList<PairJob?> Jobs) made, ThreatRow one, ThreatRow other) =>
            VerdictWords.Cell(one.Threat.StrikesKeys || other.Threat.StrikesKeys, made.Attributes, [.. made.Jobs.Select(job => job?.VariantOf(one, other, made.Attributes))]);

        private static (IReadOnlyList<PlanChange>, IReadOnlyList<PairJob?>) JobsOf(PairTableDefinition definition, BackupMethod method, bool between)
        {
            var plan = MicroPlan.Of(method, definition.SingleEvents.Settings with { BackupBetween = between });
            var (attributes, variants) = PlanVariant.All(plan, MicroPlan.DataSet, definition.SingleEvents.FreeAttributes);
            return (attributes, [.. variants.Select(variant => variant is null ? null : new PairJob(definition, variant, between))]);
        }
    }
}
