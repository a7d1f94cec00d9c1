namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>The keys of a group from a file; whether the master key of this system opens them shows when they are used.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Group">The name that it gets; one of that name is replaced.</param>
/// <param name="File">The data set.</param>
public sealed record ImportKeyGroup(string System, string Group, string File) : ServingCommand(System);
