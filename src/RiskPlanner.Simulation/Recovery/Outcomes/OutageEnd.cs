using NodaTime;
using RiskPlanner.Simulation.Recovery.Runbooks;

namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>What ends an outage, and how long that takes. Immutable.</summary>
/// <param name="Step">The act.</param>
/// <param name="Takes">How long it lasts from its discovery on, at the shortest; null where it needs what the plan has not.</param>
/// <param name="PlannedAt">When the plan ends it by itself, after its discovery; null where it does not.</param>
public sealed record OutageEnd(RecoveryStep Step, Duration? Takes, Instant? PlannedAt);
