using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>What becomes of a data set, and how far its copies go back when that is told.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="At">When its loss is noticed.</param>
/// <param name="OldestCopy">When the oldest copy of it was taken that is kept then; null where there is none.</param>
/// <param name="OldestKeyCopy">When the oldest copy of the CKDS was taken that is kept then; null where there is none.</param>
internal sealed record DiscoveredOutcome(DataSetOutcome Outcome, Instant At, Instant? OldestCopy, Instant? OldestKeyCopy)
{
    /// <summary>What is told just now.</summary>
    public static DiscoveredOutcome Of(DataSetOutcome outcome, ReplayState state, DataSetDefinition dataSet)
    {
        Instant? copy = null;
        Instant? keyCopy = null;
        foreach (var kept in state.CopiesOf(dataSet.Name))
        {
            if (!kept.Continuous && !(kept.TakenAt >= copy)) copy = kept.TakenAt;
        }

        foreach (var kept in state.CkdsCopiesOf(state.HomeOf(dataSet).KeyStore))
        {
            if (kept.Number > 0 && !(kept.TakenAt >= keyCopy)) keyCopy = kept.TakenAt;
        }

        return new DiscoveredOutcome(outcome, state.Now, copy, keyCopy);
    }
}
