namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A key group with data keys for LTO cartridges, made at a key server.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Group">Its name.</param>
/// <param name="Keys">How many keys; at least one.</param>
public sealed record CreateKeyGroup(string System, string Group, int Keys) : ServingCommand(System);
