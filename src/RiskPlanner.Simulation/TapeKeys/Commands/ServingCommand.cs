namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>Something that is done at a system of a key-serving estate: an operator's command, a job, or what strikes. Immutable.</summary>
/// <param name="System">Where it is done.</param>
public abstract record ServingCommand(string System);
