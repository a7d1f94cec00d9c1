using NodaTime;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>A way that data takes, with what a world says of it from a moment on. Immutable.</summary>
/// <param name="Flow">The way.</param>
/// <param name="From">The first time that it is so.</param>
/// <param name="Until">The first time that it is different; null where it stays so.</param>
/// <param name="Trace">What the world says.</param>
public sealed record TracedFlow(PlanFlow Flow, Instant From, Instant? Until, FlowTrace Trace);
