namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A system is lost with its RACF data base, PKDS, key server, drives, files and cartridges.</summary>
/// <param name="System">Where it is done.</param>
public sealed record LoseSystem(string System) : ServingCommand(System);
