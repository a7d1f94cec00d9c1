using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>
/// The replays of one micro-plan for every pair of a table. Of each pair what decides is kept. For one thread until it has run; then
/// safe between threads.
/// </summary>
internal sealed class PairJob(PairTableDefinition definition, PlanVariant variant, bool between)
{
    private readonly Dictionary<(ThreatRow, ThreatRow), IReadOnlyList<VariantReplay>> _deciding = [];

    /// <summary>Runs the replays of every pair.</summary>
    public void Run(IWorldFactory worlds, ulong seed, CancellationToken cancellation)
    {
        var replays = new PairReplays(worlds, variant.Plan, seed);
        var rows = definition.SingleEvents.Rows;
        for (var first = 0; first < rows.Count; first++)
        {
            for (var second = between ? 0 : first; second < rows.Count; second++)
            {
                var choices = between
                    ? PairTargets.OneAfterOther(rows[first], rows[second], definition.Reading, variant.Plan, MicroPlan.StrikeAt, MicroPlan.LaterStrikeAt)
                    : PairTargets.Together(rows[first], rows[second], definition.Reading, variant.Plan, MicroPlan.StrikeAt);
                _deciding[(rows[first], rows[second])] = replays.Decide(choices, Rank, cancellation);
            }
        }
    }

    /// <summary>What a pair came to.</summary>
    public CellVariant VariantOf(ThreatRow one, ThreatRow other, IReadOnlyList<PlanChange> attributes) => new(
        [.. attributes.Select((attribute, bit) => (variant.Choice >> bit & 1) == 1 ? attribute.WhenTrue : attribute.WhenFalse)], _deciding[(one, other)]);

    private static int Rank(DataSetOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Lost => 3,
        OutcomeKind.Unavailable => 2,
        OutcomeKind.Recovered => 1,
        _ => 0,
    };
}
