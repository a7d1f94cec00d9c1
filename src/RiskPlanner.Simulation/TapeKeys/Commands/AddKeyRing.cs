namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>RACDCERT ADDRING</c>: a key ring, empty.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Owner">Whose ring it is.</param>
/// <param name="Ring">Its name.</param>
public sealed record AddKeyRing(string System, string Owner, string Ring) : ServingCommand(System);
