using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// Derives threat tables: for each column the micro-plan of its method, for each cell every choice of the free attributes, for
/// each choice a replay on every target that the row means; then the minimal condition under which the data survives
/// (docs/threat-tables.md). The result does not depend on the number of threads. Safe between threads.
/// </summary>
public sealed class ThreatTableDerivation(IWorldFactory worlds)
{
    private readonly ReplayEngine _engine = new(worlds);

    /// <summary>Derives tables.</summary>
    /// <param name="definitions">What is asked.</param>
    /// <param name="seed">The seed of every replay.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how many replays are done of how many.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<ThreatTable> Derive(
        IReadOnlyList<ThreatTableDefinition> definitions,
        ulong seed,
        int threads = 1,
        IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var columns = definitions.Select(definition => definition.Methods.Select(method => new Column(definition, method)).ToList()).ToList();
        var jobs = columns.SelectMany(table => table).SelectMany(column => column.Jobs).ToList();
        ReplayJob.RunAll(_engine, jobs, seed, threads, progress, cancellation);
        return [.. definitions.Select((definition, index) => Table(definition, columns[index]))];
    }

    private static ThreatTable Table(ThreatTableDefinition definition, List<Column> columns) => new(
        definition.Id,
        definition.Title,
        [.. definition.Assumptions.Select(assumption => assumption.Sentence)],
        [.. definition.Methods.Select(method => method.Title)],
        [.. definition.Rows.Select((row, index) => new ThreatTableRow(row.Title, [.. columns.Select(column => column.CellOf(row, index))]) { Event = row.Threat.Kind })]);

    /// <summary>A method in its micro-plan with everything that has to be replayed for it.</summary>
    private sealed class Column
    {
        private readonly IReadOnlyList<PlanChange> _attributes;
        private readonly List<ReplayJob> _jobs = [];
        private readonly List<List<(PlanVariant Variant, List<Func<VariantReplay>> Replays)?>> _rows = [];

        public Column(ThreatTableDefinition definition, BackupMethod method)
        {
            var plan = MicroPlan.Of(method, definition.Settings);
            (_attributes, var variants) = PlanVariant.All(plan, MicroPlan.DataSet, definition.FreeAttributes);
            var jobs = variants.Select(variant => variant is null ? null : new ReplayJob(variant.Plan, variant.Plan.DataSets[0].Name)).ToList();
            _jobs.AddRange(jobs.OfType<ReplayJob>());
            foreach (var row in definition.Rows) _rows.Add([.. variants.Zip(jobs, (variant, job) => AskFor(row, variant, job))]);
        }

        public IEnumerable<ReplayJob> Jobs => _jobs;

        public ThreatCell CellOf(ThreatRow row, int index) =>
            VerdictWords.Cell(row, _attributes, [.. _rows[index].Select(variant => variant is { } made ? VariantOf(made) : null)]);

        private CellVariant VariantOf((PlanVariant Variant, List<Func<VariantReplay>> Replays) made) => new(
            [.. _attributes.Select((attribute, bit) => (made.Variant.Choice >> bit & 1) == 1 ? attribute.WhenTrue : attribute.WhenFalse)],
            [.. made.Replays.Select(result => result())]);

        private static (PlanVariant, List<Func<VariantReplay>>)? AskFor(ThreatRow row, PlanVariant? variant, ReplayJob? job)
        {
            if (variant is null || job is null) return null;
            var replays = row.Targets(variant.Plan, variant.Plan.DataSets[0])
                .Select(target => job.Ask(new Strike(row.Threat, target, MicroPlan.StrikeAt, Discovery.Check)))
                .ToList();
            return (variant, replays);
        }
    }
}
