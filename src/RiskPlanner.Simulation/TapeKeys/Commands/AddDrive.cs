namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A drive comes into the device table of a system's key server.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Serial">Its serial number.</param>
public sealed record AddDrive(string System, string Serial) : ServingCommand(System);
