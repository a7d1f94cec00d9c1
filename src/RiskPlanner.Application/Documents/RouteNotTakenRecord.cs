namespace RiskPlanner.Application.Documents;

/// <summary>A route of a recovery that led nowhere.</summary>
/// <param name="Route">The route.</param>
/// <param name="Why">Why it failed.</param>
/// <param name="Needs">What would have had to exist.</param>
public sealed record RouteNotTakenRecord(string Route, string Why, string Needs);
