using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// What happened in a plan before anything struck, played once for many replays whose first events strike at one moment. Each result is
/// that of a replay of its own. For one thread.
/// </summary>
internal sealed class SharedHistory(IWorldFactory worlds, Plan plan, ulong seed, bool verbose)
{
    private ReplayCourse? _history;
    private Instant _first;

    /// <summary>Replays what strikes, to the last discovery.</summary>
    /// <param name="strikes">At least one; the first strikes when it did in the replays before.</param>
    /// <param name="cancellation">Ends the replay with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">Nothing strikes, or the first event does at another moment.</exception>
    public ReplayResult Run(IReadOnlyList<Strike> strikes, CancellationToken cancellation)
    {
        // A dump that an event is restored from is a history of its own.
        if (strikes.Any(strike => strike.Threat.RestoresDump))
        {
            var alone = new ReplayCourse(ReplayScript.Of(plan, strikes), worlds.Create(plan, seed), new ReplayLog { Verbose = verbose });
            ReplayEngine.Play(alone, progress: null, cancellation);
            return ReplayEngine.ResultOf(seed, alone);
        }

        if (_history is null)
        {
            _history = new ReplayCourse(ReplayScript.Of(plan, strikes), worlds.Create(plan, seed), new ReplayLog { Verbose = verbose });
            _first = _history.Script.Strikes[0].At;
            _history.PlayHistory(cancellation);
        }

        var script = _history.Script.For(strikes);
        if (script.Strikes[0].At != _first) throw new ArgumentException($"The first event strikes at {script.Strikes[0].At}, and not at {_first} as those before.", nameof(strikes));
        var course = _history.ForkFor(script, new ReplayLog(_history.State.Log));
        ReplayEngine.Play(course, progress: null, cancellation);
        return ReplayEngine.ResultOf(seed, course);
    }
}
