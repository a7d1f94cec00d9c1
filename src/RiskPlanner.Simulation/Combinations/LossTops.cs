using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>What a top says of an outcome. Pure.</summary>
public static class LossTops
{
    /// <summary>Whether an outcome is what a top is about.</summary>
    public static bool IsOf(this LossTop top, DataSetOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Kind == OutcomeKind.Lost || (top == LossTop.Unavailable && outcome.Kind == OutcomeKind.Unavailable);
    }
}
