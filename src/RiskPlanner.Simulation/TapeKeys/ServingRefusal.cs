namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>That something was refused.</summary>
/// <param name="Fault">Why.</param>
/// <param name="About">The name that it is about: a label, a file, a profile, a user, a server.</param>
public sealed record ServingRefusal(ServingFault Fault, string About);
