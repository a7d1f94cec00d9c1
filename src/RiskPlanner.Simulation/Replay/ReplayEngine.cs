using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
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
    /// <param name="log">Whether there is a log at all: where nobody reads it, a replay is quicker without.</param>
    /// <param name="progress">Told, now and then, which part of the plan's time has passed, from 0 to 1.</param>
    /// <param name="choices">What is chosen; null for what is usual with one event.</param>
    /// <param name="cancellation">Ends the replay with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">No event is given.</exception>
    public ReplayResult Run(
        Plan plan,
        IReadOnlyList<Strike> strikes,
        ulong seed,
        bool verbose = false,
        bool log = true,
        IProgress<double>? progress = null,
        ReplayChoices? choices = null,
        CancellationToken cancellation = default)
    {
        var script = ReplayScript.Of(plan, strikes, choices);
        var course = new ReplayCourse(script, worlds.Create(plan, seed), new ReplayLog { Verbose = verbose, Keeps = log });
        Play(course, progress, cancellation);
        return ResultOf(seed, course);
    }

    /// <summary>
    /// Runs a replay for each of several events, of which one alone strikes in each, all at one moment: what happened before is played
    /// once. Each result is that of <see cref="Run"/>.
    /// </summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="alternatives">The events; all strike at one moment.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="verbose">Whether the logs keep the details of what succeeds before the event.</param>
    /// <param name="cancellation">Ends the replays with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The events strike at different moments.</exception>
    public IReadOnlyList<ReplayResult> RunEach(Plan plan, IReadOnlyList<Strike> alternatives, ulong seed, bool verbose = false, CancellationToken cancellation = default)
    {
        if (alternatives.Select(strike => strike.At).Distinct().Skip(1).Any()) throw new ArgumentException("The events strike at different moments.", nameof(alternatives));
        var history = new SharedHistory(worlds, plan, seed, verbose);
        return [.. alternatives.Select(strike => history.Run([strike], cancellation))];
    }

    /// <summary>What a replay that has ended came to.</summary>
    internal static ReplayResult ResultOf(ulong seed, ReplayCourse course) => new(
        seed, course.Script.Strikes, course.Outcomes, course.State.Log.Entries)
    {
        Notices = EventNotice.Of(course),
        Between = course.Script.Between,
        Discoveries = course.Discoveries,
        AtTheEnd = AtTheEnd(course),
    };

    /// <summary>What could be had of each data set when the replay ends; only where recoveries have changed something.</summary>
    internal static IReadOnlyList<DataSetOutcome> AtTheEnd(ReplayCourse course)
    {
        if (!course.Script.Between.Recovers) return [];
        var discovered = course.Discoveries.Select(discovery => discovery.Outcome.DataSet).ToHashSet();
        var outcomes = course.Outcomes.ToDictionary(outcome => outcome.DataSet);
        return [.. course.Script.Plan.DataSets.Where(dataSet => outcomes.ContainsKey(dataSet.Name)).Select(dataSet => discovered.Contains(dataSet.Name) ? course.Quiet().RecoverNow(dataSet) : outcomes[dataSet.Name])];
    }

    /// <summary>Lets a replay run to its end.</summary>
    internal static void Play(ReplayCourse course, IProgress<double>? progress, CancellationToken cancellation)
    {
        var steps = 0;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            if (++steps % 64 == 0) progress?.Report(course.Share);
        }
        while (course.Next());

        progress?.Report(1);
    }
}
