namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A command that cannot be carried out as it is written; each system refuses it.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Text">The command.</param>
/// <param name="Why">What is wrong with it, in words.</param>
public sealed record NotUnderstood(string System, string Text, string Why) : ServingCommand(System);
