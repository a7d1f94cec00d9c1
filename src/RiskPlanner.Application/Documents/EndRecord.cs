using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;

namespace RiskPlanner.Application.Documents;

/// <summary>What ends an outage (<see cref="OutageEnd"/>).</summary>
/// <param name="Action">The act.</param>
/// <param name="About">The label, key store, key manager or site that it is about; null where there is none.</param>
/// <param name="Takes">How long it lasts until then; null where it needs what the plan has not.</param>
/// <param name="At">When the plan ends it by itself; null where it does not.</param>
public sealed record EndRecord(RecoveryAction Action, string? About, Duration? Takes, Instant? At)
{
    /// <summary>The other data sets that can be read from then on and could not before; null in documents of earlier versions.</summary>
    public IReadOnlyList<string>? BringsBack { get; init; }

    /// <summary>The other data sets that could be read before and cannot any more; null in documents of earlier versions.</summary>
    public IReadOnlyList<string>? TakesAway { get; init; }
}
