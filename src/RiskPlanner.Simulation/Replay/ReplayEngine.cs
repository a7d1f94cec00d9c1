using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// Replays a plan: its schedules run in a world, events strike, losses are discovered and every route of recovery is tried
/// (docs/theory/replay.md). Deterministic. Safe between threads: each replay has a world of its own.
/// </summary>
public sealed class ReplayEngine(IWorldFactory worlds)
{
    /// <summary>Runs one replay to the last discovery.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="strikes">What strikes; at least one.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="verbose">Whether the log keeps the details of what succeeds before the first strike.</param>
    /// <param name="progress">Told, now and then, which part of the plan's time has passed, from 0 to 1.</param>
    /// <param name="cancellation">Ends the replay with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">No event is given.</exception>
    public ReplayResult Run(
        Plan plan,
        IReadOnlyList<Strike> strikes,
        ulong seed,
        bool verbose = false,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        if (strikes.Count == 0) throw new ArgumentException("A replay needs at least one event.", nameof(strikes));

        var state = new ReplayState(plan, worlds.Create(plan, seed)) { Log = { Verbose = verbose } };
        var recovery = new RecoveryProcedure(state);
        var ordered = strikes.OrderBy(strike => strike.At).ToList();
        var operations = PlanTimeline.With(plan, VolumeDumpOperation.For(plan, ordered));
        var discoveries = DiscoveryTimes.Of(plan, operations, ordered);
        var pending = new Queue<DataSetDefinition>(plan.DataSets.OrderBy(dataSet => discoveries[dataSet.Name]));
        var outcomes = new Dictionary<DataSetName, DataSetOutcome>();
        var nextStrike = 0;
        var done = 0;

        foreach (var operation in operations)
        {
            cancellation.ThrowIfCancellationRequested();
            // An operation at the moment of a strike still runs; one at the moment of a discovery is what discovers.
            StrikeBefore(operation.At);
            RecoverUntil(operation.At);
            if (pending.Count == 0) break;
            if (!IsOver(operation, outcomes))
            {
                state.AdvanceTo(operation.At);
                if (CanRun(operation, state)) operation.Perform(state);
            }

            if (++done % 64 == 0) progress?.Report((double)done / operations.Count);
        }

        StrikeBefore(Instant.MaxValue);
        RecoverUntil(Instant.MaxValue);
        progress?.Report(1);
        return new ReplayResult(seed, ordered, [.. plan.DataSets.Select(dataSet => outcomes[dataSet.Name])], state.Log.Entries);

        void StrikeBefore(Instant moment)
        {
            while (nextStrike < ordered.Count && ordered[nextStrike].At < moment)
            {
                StrikeNow(state, ordered[nextStrike++]);
            }
        }

        void RecoverUntil(Instant moment)
        {
            while (nextStrike == ordered.Count && pending.TryPeek(out var dataSet) && discoveries[dataSet.Name] <= moment)
            {
                cancellation.ThrowIfCancellationRequested();
                pending.Dequeue();
                state.AdvanceTo(Instant.Max(state.Now, discoveries[dataSet.Name]));
                outcomes[dataSet.Name] = recovery.Recover(dataSet);
            }
        }
    }

    private static void StrikeNow(ReplayState state, Strike strike)
    {
        state.AdvanceTo(strike.At);
        state.FirstStrike ??= strike.At;
        state.Log.Verbose = true;
        state.Log.Write(strike.At, "strike", strike.Target, $"{strike.Threat.Title}: {strike.Threat.Description}");
        state.Logged(strike.Threat.Strike(state, strike.Target));
    }

    /// <summary>Whether the sysplex of an operation runs; that its jobs stand still is told once.</summary>
    private static bool CanRun(Operation operation, ReplayState state)
    {
        if (operation.SysplexIn(state.Plan) is not { } sysplex || state.World.IsRunning(sysplex)) return true;
        if (state.Standstills.Add(sysplex)) state.Log.Write(state.Now, "schedule", sysplex, "the sysplex does not run: its jobs stand still");
        return false;
    }

    /// <summary>Whether an operation works on a data set whose story has ended.</summary>
    private static bool IsOver(Operation operation, Dictionary<DataSetName, DataSetOutcome> outcomes) => operation switch
    {
        UpdateOperation update => outcomes.ContainsKey(update.DataSet.Name),
        UseOperation use => outcomes.ContainsKey(use.DataSet.Name),
        BackupOperation backup => outcomes.ContainsKey(backup.DataSet.Name),
        _ => false,
    };
}
