namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>SETROPTS RACLIST(class) REFRESH</c>: what was changed in a class comes into force.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Class">The class.</param>
public sealed record RefreshClass(string System, RacfClass Class) : ServingCommand(System);
