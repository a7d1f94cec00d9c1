using NodaTime;

namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>
/// What leads to the data, as steps that people could follow alone and in order from the discovery on: ends of outages, repairs of
/// keys, what is brought back and read. What was tried in vain is not in it. Two runbooks are equal when all their steps are. Immutable.
/// </summary>
/// <param name="Steps">The steps in order; empty where nothing has to be done or nothing helps.</param>
public sealed record Runbook(IReadOnlyList<RecoveryStep> Steps)
{
    /// <summary>Of a data set that needs no recovery, or that nothing brings back.</summary>
    public static Runbook Empty { get; } = new([]);

    /// <summary>How long all steps take one after the other; null where one of them needs what the plan has not.</summary>
    public Duration? Takes => Steps.Aggregate((Duration?)Duration.Zero, (sum, step) => sum + step.Profile.Takes);

    /// <inheritdoc/>
    public bool Equals(Runbook? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Count;

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Steps.Select((step, index) => $"{index + 1}. {step.System}: {RecoveryActions.Instruction(step)}"));
}
