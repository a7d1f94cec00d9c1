namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A token of the PKDS is deleted, by mistake or to erase what it opens.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="PkdsLabel">The token's label.</param>
public sealed record DeleteToken(string System, string PkdsLabel) : ServingCommand(System);
