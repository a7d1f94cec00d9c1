namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A command of a step that was refused.</summary>
/// <param name="Command">The command.</param>
/// <param name="Refusal">Why.</param>
public sealed record RefusedCommand(ServingCommand Command, ServingRefusal Refusal);
