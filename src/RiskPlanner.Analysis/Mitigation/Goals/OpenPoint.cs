using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>Something of a plan that its goal does not allow: a data set that a set of events loses, or a threat with which it misses a target. Immutable.</summary>
/// <param name="DataSet">The data set, which stands for its group.</param>
/// <param name="What">What it is, the same in every plan: the events, or the threat.</param>
public sealed record OpenPoint(DataSetName DataSet, string What)
{
    /// <summary>The events that bring it about, in an order in which they do; none where it is so already, and where a threat is meant.</summary>
    public IReadOnlyList<Strike> Events { get; init; } = [];

    /// <summary>When they strike; null where every moment is meant.</summary>
    public Instant? At { get; init; }

    /// <summary>Its name among all points.</summary>
    public string Id => $"{DataSet} {What} {At}";

    /// <inheritdoc/>
    public bool Equals(OpenPoint? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
