using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Documents;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;

namespace RiskPlanner.Application.Threats;

/// <summary>Derives threat tables on the emulator: the paper's and what extends them, and those of a user's plan. Safe between threads.</summary>
public sealed class ThreatTableService
{
    private readonly EmulatedWorldFactory _worlds = new();
    private readonly SymbolicWorldFactory _tokens = new();

    /// <summary>The names of the assumptions that can be lifted, with what a table says without them.</summary>
    public static IReadOnlyList<Assumption> Liftable => Assumptions.Liftable;

    /// <summary>Derives the paper's tables and what is asked for besides.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">An assumption is named that cannot be lifted.</exception>
    public TablesDocument Derive(
        TablesRequest request, int threads, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (request.Events == 2) return DerivePairs(request, threads, progress, cancellation);
        var definitions = DefinitionsFor(request);
        var tables = new ThreatTableDerivation(_worlds).Derive(definitions, request.Seed, threads, progress, cancellation);
        return new TablesDocument(
            "Threat tables",
            "micro-plans of the backup methods, built in",
            DefinitionHash.Of(definitions),
            request.Seed,
            request.Date,
            ProductVersion.Text,
            [.. tables.Select(DocumentMapper.Of)]);
    }

    private TablesDocument DerivePairs(TablesRequest request, int threads, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var tables = new PairTableDerivation(_worlds).Derive(PairTables.All, request.Seed, threads, progress, cancellation);
        return new TablesDocument(
            "Threat tables of two events",
            "micro-plans of the backup methods, built in",
            DefinitionHash.Of(PairTables.All),
            request.Seed,
            request.Date,
            ProductVersion.Text,
            [.. tables.Select(DocumentMapper.Of)]);
    }

    /// <summary>Derives the tables of a plan.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="seed">The seed of every replay.</param>
    /// <param name="date">The date to print.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public TablesDocument DeriveForPlan(
        Plan plan, string planSha256, ulong seed, string date, int threads,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var tables = new PlanVerdicts(_worlds, CellChanges.All).Derive(plan, seed, threads, progress, cancellation);
        return OfPlan($"Verdicts for {plan.Name}", plan, planSha256, seed, date, tables);
    }

    /// <summary>Derives the table of one data set of a plan from replays of that data set itself.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="dataSet">A data set of the plan.</param>
    /// <param name="seed">The seed of every replay.</param>
    /// <param name="date">The date to print.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public TablesDocument DeriveForDataSet(
        Plan plan, string planSha256, DataSetName dataSet, ulong seed, string date, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var table = new PlanVerdicts(_worlds, CellChanges.All).DeriveAlone(plan, dataSet, seed, progress, cancellation);
        return OfPlan($"Verdicts for {dataSet}", plan, planSha256, seed, date, [table]);
    }

    /// <summary>Derives the tables of a plan where events can strike at every moment, in the world of tokens.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="choices">What of it is judged; null for all.</param>
    /// <param name="date">The date to print.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public TablesDocument DeriveAtEveryMoment(
        Plan plan, string planSha256, VerdictChoices? choices, string date, int threads, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tables = new EveryMomentVerdicts(_tokens).Derive(plan, choices, threads, progress, cancellation);
        // A world of tokens draws nothing at random.
        return OfPlan($"Verdicts for {plan.Name} at every moment", plan, planSha256, seed: 0, date, tables);
    }

    /// <summary>Derives the tables of a plan for two events, in the world of tokens.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="choices">What of it is judged; null for all.</param>
    /// <param name="date">The date to print.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public TablesDocument DeriveForPairs(
        Plan plan, string planSha256, VerdictChoices? choices, string date, int threads, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tables = new PlanPairVerdicts(_tokens).Derive(plan, choices, seed: 0, threads, progress, cancellation);
        return OfPlan($"Verdicts for {plan.Name}, two events", plan, planSha256, seed: 0, date, tables);
    }

    /// <summary>Derives the tables of a plan for two events that can strike at every moment, in the world of tokens.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="choices">What of it is judged; null for all.</param>
    /// <param name="date">The date to print.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public TablesDocument DeriveForPairsAtEveryMoment(
        Plan plan, string planSha256, VerdictChoices? choices, string date, int threads, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tables = new EveryMomentVerdicts(_tokens).DeriveForPairs(plan, choices, threads, progress, cancellation);
        return OfPlan($"Verdicts for {plan.Name}, two events at every moment", plan, planSha256, seed: 0, date, tables);
    }

    /// <summary>The document of a plan's tables, each with what replays of the plan take for granted.</summary>
    private static TablesDocument OfPlan(string title, Plan plan, string planSha256, ulong seed, string date, IReadOnlyList<ThreatTable> tables)
    {
        string[] assumptions = [.. ReplayAssumptions.Of(plan, []).Select(assumption => assumption.Id)];
        return new TablesDocument(
            title, $"plan {plan.Name}", planSha256, seed, date, ProductVersion.Text, [.. tables.Select(table => DocumentMapper.Of(table) with { ReplayAssumptions = assumptions })]);
    }

    private static IReadOnlyList<ThreatTableDefinition> DefinitionsFor(TablesRequest request)
    {
        List<ThreatTableDefinition> definitions = [.. PaperTables.All];
        if (request.Extended) definitions.AddRange(FurtherTables.All);
        if (request.Lifted.Count == 0) return definitions;
        var asked = FurtherTables.Without(request.Lifted);
        if (definitions.TrueForAll(definition => definition.Id != asked.Id)) definitions.Add(asked);
        return definitions;
    }
}
