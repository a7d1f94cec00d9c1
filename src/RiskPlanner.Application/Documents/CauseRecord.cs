using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Application.Documents;

/// <summary>Why a route failed (<see cref="RouteFailure"/>).</summary>
/// <param name="Route">What kind of route it was.</param>
/// <param name="Of">Which one, in words.</param>
/// <param name="Cause">Why it failed.</param>
/// <param name="About">The label or key manager that the cause is about; null where it names none.</param>
/// <param name="Code">The ICSF reason code, in hex; null where none is published.</param>
/// <param name="Count">How many of that kind failed so.</param>
public sealed record CauseRecord(RouteKind Route, string Of, Cause Cause, string? About, string? Code, int Count);
