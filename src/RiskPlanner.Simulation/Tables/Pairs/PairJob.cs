using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>
/// The replays of one micro-plan for every pair of a table. What happened before is played once, and events that several pairs share
/// are replayed once. Of each pair what decides is kept. For one thread until it has run; then safe between threads.
/// </summary>
internal sealed class PairJob(PairTableDefinition definition, PlanVariant variant, bool between)
{
    private readonly Dictionary<(ThreatRow, ThreatRow), IReadOnlyList<VariantReplay>> _deciding = [];
    private readonly Dictionary<string, VariantReplay> _replays = new(StringComparer.Ordinal);

    /// <summary>Runs the replays of every pair.</summary>
    public void Run(IWorldFactory worlds, ulong seed, CancellationToken cancellation)
    {
        var history = new SharedHistory(worlds, variant.Plan, seed, verbose: true);
        var rows = definition.SingleEvents.Rows;
        for (var first = 0; first < rows.Count; first++)
        {
            for (var second = between ? 0 : first; second < rows.Count; second++) _deciding[(rows[first], rows[second])] = Decide(history, rows[first], rows[second], cancellation);
        }

        _replays.Clear();
    }

    /// <summary>What a pair came to.</summary>
    public CellVariant VariantOf(ThreatRow one, ThreatRow other, IReadOnlyList<PlanChange> attributes) => new(
        [.. attributes.Select((attribute, bit) => (variant.Choice >> bit & 1) == 1 ? attribute.WhenTrue : attribute.WhenFalse)], _deciding[(one, other)]);

    /// <summary>The worst replay of a pair and, where all survive, the first that only a copy in clear helped.</summary>
    private IReadOnlyList<VariantReplay> Decide(SharedHistory history, ThreatRow one, ThreatRow other, CancellationToken cancellation)
    {
        VariantReplay? worst = null;
        VariantReplay? clear = null;
        foreach (var strikes in Choices(one, other))
        {
            var replay = Replay(history, strikes, cancellation);
            if (worst is null || Rank(replay) > Rank(worst)) worst = replay;
            if (replay.Outcome is { Survived: true, FromClearCopy: true }) clear ??= replay;
            if (worst.Outcome.Kind == OutcomeKind.Lost) break;
        }

        return worst is null ? [] : clear is null || ReferenceEquals(clear, worst) || !worst.Outcome.Survived ? [worst] : [worst, clear];
    }

    private IEnumerable<IReadOnlyList<Strike>> Choices(ThreatRow one, ThreatRow other)
    {
        var later = between ? MicroPlan.LaterStrikeAt : MicroPlan.StrikeAt;
        foreach (var first in PairTargets.Of(one, definition.Reading, variant.Plan, MicroPlan.StrikeAt))
        {
            foreach (var second in PairTargets.Of(other, definition.Reading, variant.Plan, later))
            {
                yield return [first, second];
                if (!between && first.ToString() != second.ToString()) yield return [second, first];
            }
        }
    }

    private VariantReplay Replay(SharedHistory history, IReadOnlyList<Strike> strikes, CancellationToken cancellation)
    {
        var key = string.Join(" + ", strikes);
        if (_replays.TryGetValue(key, out var known)) return known;
        var result = history.Run(strikes, cancellation);
        return _replays[key] = new VariantReplay(strikes[0], result.Outcomes.First(outcome => outcome.DataSet == MicroPlan.DataSet), result.Log) { Then = strikes[1] };
    }

    private static int Rank(VariantReplay replay) => replay.Outcome.Kind switch
    {
        OutcomeKind.Lost => 3,
        OutcomeKind.Unavailable => 2,
        OutcomeKind.Recovered => 1,
        _ => 0,
    };
}
