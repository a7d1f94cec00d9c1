namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>The key server of a system stops.</summary>
/// <param name="System">Where it is done.</param>
public sealed record StopServer(string System) : ServingCommand(System);
