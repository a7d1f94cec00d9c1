using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>
/// The replays of pairs of events in a plan of one data set. What happened before is played once, and events that several pairs share
/// are replayed once. For one thread.
/// </summary>
internal sealed class PairReplays(IWorldFactory worlds, Plan plan, ulong seed)
{
    private readonly SharedHistory _history = new(worlds, plan, seed, verbose: true);
    private readonly Dictionary<string, VariantReplay> _replays = new(StringComparer.Ordinal);

    /// <summary>Of several choices the worst replay and, where the data survives all, the first that only a copy in clear helped.</summary>
    /// <param name="choices">The events, each a pair in the order in which they strike.</param>
    /// <param name="rank">How bad an outcome is: the greater, the worse. Nothing is worse than lost.</param>
    /// <param name="cancellation">Ends the replays with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<VariantReplay> Decide<TRank>(IEnumerable<IReadOnlyList<Strike>> choices, Func<DataSetOutcome, TRank> rank, CancellationToken cancellation)
    {
        var order = Comparer<TRank>.Default;
        VariantReplay? worst = null;
        VariantReplay? clear = null;
        foreach (var strikes in choices)
        {
            var replay = Replay(strikes, cancellation);
            if (worst is null || order.Compare(rank(replay.Outcome), rank(worst.Outcome)) > 0) worst = replay;
            if (replay.Outcome is { Survived: true, FromClearCopy: true }) clear ??= replay;
            if (worst.Outcome.Kind == OutcomeKind.Lost) break;
        }

        return worst is null ? [] : clear is null || ReferenceEquals(clear, worst) || !worst.Outcome.Survived ? [worst] : [worst, clear];
    }

    private VariantReplay Replay(IReadOnlyList<Strike> strikes, CancellationToken cancellation)
    {
        var key = string.Join(" + ", strikes);
        if (_replays.TryGetValue(key, out var known)) return known;
        var result = _history.Run(strikes, cancellation);
        return _replays[key] = new VariantReplay(strikes[0], result.Outcomes.First(outcome => outcome.DataSet == plan.DataSets[0].Name), result.Log) { Then = strikes[1] };
    }
}
