namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>An LTO drive writes a cartridge: its server picks the next key of a key group; the cartridge holds the name of the key alone.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Drive">The drive's serial number.</param>
/// <param name="Volume">The cartridge's volume serial.</param>
/// <param name="Content">What is written.</param>
/// <param name="Group">The key group.</param>
public sealed record WriteInGroup(string System, string Drive, string Volume, string Content, string Group) : ServingCommand(System);
