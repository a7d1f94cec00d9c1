using NodaTime;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>A time in which the same is done with data, as far as levels and labels decide. Immutable.</summary>
/// <param name="At">When it is done first.</param>
/// <param name="From">From when on it is so, as people are told: without a schedule it can be done as soon as something has changed.</param>
/// <param name="Change">What changed since the stage before; null of the first.</param>
public sealed record FlowStage(Instant At, Instant From, FlowChange? Change);
