namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A step of a procedure: what is left out or done as a whole. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What is done, as people write it.</param>
/// <param name="Commands">The commands, in order.</param>
public sealed record ProcedureStep(string Name, string Says, IReadOnlyList<ServingCommand> Commands);
