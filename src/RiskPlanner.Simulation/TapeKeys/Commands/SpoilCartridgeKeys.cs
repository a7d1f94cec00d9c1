namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>What a cartridge holds of its key is spoilt: the wrapped data key, or the key's name; the data is as it was.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Volume">The cartridge's volume serial.</param>
public sealed record SpoilCartridgeKeys(string System, string Volume) : ServingCommand(System);
