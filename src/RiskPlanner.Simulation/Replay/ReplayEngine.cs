using NodaTime;
using RiskPlanner.Model;
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
    /// <param name="cancellation">Ends the replay with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">No event is given.</exception>
    public ReplayResult Run(
        Plan plan,
        IReadOnlyList<Strike> strikes,
        ulong seed,
        bool verbose = false,
        bool log = true,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        var script = ReplayScript.Of(plan, strikes);
        var course = new ReplayCourse(script, worlds.Create(plan, seed), new ReplayLog { Verbose = verbose, Keeps = log });
        Play(course, progress, cancellation);
        return new ReplayResult(seed, script.Strikes, course.Outcomes, course.State.Log.Entries);
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
