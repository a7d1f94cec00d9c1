namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A cartridge is carried to another system.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Volume">The cartridge's volume serial.</param>
/// <param name="To">The other system.</param>
public sealed record SendCartridge(string System, string Volume, string To) : ServingCommand(System);
