namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A drive reads a cartridge.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Drive">The drive's serial number.</param>
/// <param name="Volume">The cartridge's volume serial.</param>
public sealed record ReadCartridge(string System, string Drive, string Volume) : ServingCommand(System);
