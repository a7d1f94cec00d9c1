using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>The route that leads to the data, as a value; two are equal when all of it is. Immutable.</summary>
/// <param name="Copy">The copy that is brought back; null for the data set itself.</param>
/// <param name="At">The sysplex that reads it where that is not the home; null else.</param>
/// <param name="Ways">What puts keys and key services right on the way, in order.</param>
public sealed record RouteTaken(BackupCopy? Copy, string? At, IReadOnlyList<RecoveryStep> Ways)
{
    /// <summary>The data set itself, where it is.</summary>
    public static RouteTaken Primary { get; } = new(null, null, []);

    /// <summary>What kind of route it is.</summary>
    public RouteKind Kind => Copy is null ? RouteKind.Primary : RouteKind.Copy;

    /// <inheritdoc/>
    public bool Equals(RouteTaken? other) => other is not null && Copy == other.Copy && At == other.At && Ways.SequenceEqual(other.Ways);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Copy, At, Ways.Count);
}
