namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>One key of a group is deleted: the cartridges under it are erased, or lost.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Alias">The key's name.</param>
public sealed record DeleteGroupKey(string System, string Alias) : ServingCommand(System);
