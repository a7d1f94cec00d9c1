using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Simulation.Replay;

/// <summary>A discovery between events, and what recovery then promised. Immutable.</summary>
/// <param name="At">When the loss was discovered.</param>
/// <param name="Events">Which events, 0 for the first, had damaged what was discovered.</param>
/// <param name="Outcome">What recovery promised.</param>
/// <param name="DoneAt">When recovery took effect; null where nothing had to be done, nothing helps, or it has not by the end of the replay.</param>
public sealed record DiscoveredLoss(Instant At, IReadOnlyList<int> Events, DataSetOutcome Outcome, Instant? DoneAt);
