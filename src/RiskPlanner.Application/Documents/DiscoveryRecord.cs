using NodaTime;

namespace RiskPlanner.Application.Documents;

/// <summary>A loss that was discovered between events, and what recovery then promised.</summary>
/// <param name="At">When it was discovered.</param>
/// <param name="Events">Which of the events had damaged what was discovered, 1 for the first in order of time.</param>
/// <param name="DoneAt">When recovery took effect; null where nothing had to be done, nothing helped, or something else struck before.</param>
/// <param name="Outcome">What recovery promised.</param>
public sealed record DiscoveryRecord(Instant At, IReadOnlyList<int> Events, Instant? DoneAt, OutcomeRecord Outcome);
