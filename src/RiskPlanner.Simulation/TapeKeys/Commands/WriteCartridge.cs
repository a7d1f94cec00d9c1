namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A 3592 drive writes a cartridge: its server makes a data key and wraps it under each label's public key; the results lie on the cartridge.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Drive">The drive's serial number.</param>
/// <param name="Volume">The cartridge's volume serial.</param>
/// <param name="Content">What is written.</param>
/// <param name="Labels">Under which labels, one or two.</param>
public sealed record WriteCartridge(string System, string Drive, string Volume, string Content, IReadOnlyList<CartridgeLabel> Labels) : ServingCommand(System);
