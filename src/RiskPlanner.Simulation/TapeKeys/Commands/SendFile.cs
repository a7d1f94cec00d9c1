namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A file is sent to another system.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="File">The data set.</param>
/// <param name="To">The other system.</param>
public sealed record SendFile(string System, string File, string To) : ServingCommand(System);
