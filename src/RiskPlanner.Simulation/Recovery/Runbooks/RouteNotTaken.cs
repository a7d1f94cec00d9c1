namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>A route that led nowhere.</summary>
/// <param name="Route">The route.</param>
/// <param name="Why">Why it failed.</param>
/// <param name="Prerequisite">What would have had to exist.</param>
public sealed record RouteNotTaken(string Route, string Why, string Prerequisite);
