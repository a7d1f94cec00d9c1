namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>The data key of a 3592 cartridge is wrapped under other labels; the data stays as it is.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Drive">The drive's serial number.</param>
/// <param name="Volume">The cartridge's volume serial.</param>
/// <param name="Labels">Under which labels from now on.</param>
public sealed record RekeyCartridge(string System, string Drive, string Volume, IReadOnlyList<CartridgeLabel> Labels) : ServingCommand(System);
