namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>SETIOS EKM</c>: at which addresses the drives of a system ask, the first one first.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Servers">The addresses (<see cref="ServingSystem.Address"/>).</param>
public sealed record NameServers(string System, IReadOnlyList<string> Servers) : ServingCommand(System);
