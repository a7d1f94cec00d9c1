using NodaTime;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>A way that data takes, with what a world says of it from a moment on. Immutable.</summary>
/// <param name="Flow">The way.</param>
/// <param name="From">The first time that it is so.</param>
/// <param name="Until">The first time that it is different; null where it stays so.</param>
/// <param name="Trace">What the world says.</param>
public sealed record TracedFlow(PlanFlow Flow, Instant From, Instant? Until, FlowTrace Trace)
{
    /// <summary>The moment at which it was followed: of what changes at <see cref="From"/> for what comes later, the one just after it.</summary>
    public required Instant At { get; init; }

    /// <summary>What changed before it was so; null where it was so from the first time on.</summary>
    public FlowChange? BegunBy { get; init; }

    /// <summary>What changed before it was different; null where it stays so.</summary>
    public FlowChange? EndedBy { get; init; }
}
