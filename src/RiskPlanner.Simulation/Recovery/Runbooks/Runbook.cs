using NodaTime;

namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>
/// What a recovery really did, as steps that people could follow, and what other routes would have needed. Only steps that
/// the result stands on are in it, not what was tried in vain. Two runbooks are equal when all their lines are. Immutable.
/// </summary>
/// <param name="Steps">The steps in order; empty where nothing has to be done or nothing helps.</param>
/// <param name="NotTaken">The routes that led nowhere, in the order in which they were tried.</param>
public sealed record Runbook(IReadOnlyList<RunbookStep> Steps, IReadOnlyList<RouteNotTaken> NotTaken)
{
    /// <summary>Of a data set that needs no recovery.</summary>
    public static Runbook Empty { get; } = new([], []);

    /// <summary>How long all steps take one after the other.</summary>
    public Duration Takes => Steps.Aggregate(Duration.Zero, (sum, step) => sum + step.Profile.Takes);

    /// <inheritdoc/>
    public bool Equals(Runbook? other) => other is not null && Steps.SequenceEqual(other.Steps) && NotTaken.SequenceEqual(other.NotTaken);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Steps.Count, NotTaken.Count);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join('\n', [.. Steps.Select(step => $"{step.Number}. {step.System}: {step.Instruction}"), .. NotTaken.Select(route => $"- {route.Route}: {route.Why}; needs {route.Prerequisite}")]);
}
