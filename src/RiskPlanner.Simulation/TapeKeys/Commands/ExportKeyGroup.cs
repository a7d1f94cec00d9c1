namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>The keys of a group as a file, wrapped under the master key.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Group">The group.</param>
/// <param name="File">The data set.</param>
public sealed record ExportKeyGroup(string System, string Group, string File) : ServingCommand(System);
