namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>KEYXFER WRITE</c>: a token of the PKDS as a file, as it lies there, wrapped under the master key.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="PkdsLabel">The token's label.</param>
/// <param name="File">The data set; one of that name is written over.</param>
public sealed record WriteToken(string System, string PkdsLabel, string File) : ServingCommand(System);
