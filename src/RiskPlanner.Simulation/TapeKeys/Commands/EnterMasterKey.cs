namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>The master keys of another name are entered; what lies under the former ones is not re-enciphered.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Name">What tells one set of master keys from another.</param>
public sealed record EnterMasterKey(string System, string Name) : ServingCommand(System);
