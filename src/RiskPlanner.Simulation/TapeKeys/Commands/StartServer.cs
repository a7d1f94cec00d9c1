namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>The key server of a system starts, anew where it ran, and loads what its key ring shows now.</summary>
/// <param name="System">Where it is done.</param>
public sealed record StartServer(string System) : ServingCommand(System);
