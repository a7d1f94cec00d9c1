using NodaTime;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay;

/// <summary>What people put right that is no data set, once it is noticed: key stores, and copies. For one replay and one thread.</summary>
/// <param name="keys">What is put right of key stores.</param>
/// <param name="copies">The copies that are made again.</param>
internal sealed class Mending(KeyMending keys, CopyMending copies)
{
    /// <summary>Nothing is under way.</summary>
    public Mending()
        : this(new KeyMending(), new CopyMending())
    {
    }

    /// <summary>When the next of it takes effect; null where nothing is under way.</summary>
    public Instant? Next => (keys.Next, copies.Next) switch
    {
        ({ } key, { } copy) => Instant.Min(key, copy),
        var (key, copy) => key ?? copy,
    };

    /// <summary>An event has struck.</summary>
    /// <param name="state">What the story knows.</param>
    /// <param name="strike">The event.</param>
    /// <param name="struck">The copies that it has struck.</param>
    public void Notice(ReplayState state, Strike strike, IReadOnlyList<LostCopy> struck)
    {
        keys.Notice(state, strike);
        copies.Notice(strike, struck);
    }

    /// <summary>A job has noticed what is gone.</summary>
    public void Notice(ReplayState state, Gap gap) => keys.Notice(state, gap);

    /// <summary>Does what is due next, keys before copies that are written under them.</summary>
    /// <param name="state">What the story knows.</param>
    /// <param name="canRun">Whether a job can run now.</param>
    /// <returns>Whether something was put right, and the job that did it or failed; no job where none was run.</returns>
    public (bool IsDone, Operation? Job) Do(ReplayState state, Func<Operation, bool> canRun) =>
        keys.Next is { } key && !(copies.Next < key) ? (keys.Do(state), null) : copies.Do(state, canRun);

    /// <summary>The same in another replay.</summary>
    public Mending Fork() => new(keys.Fork(), copies.Fork());
}
