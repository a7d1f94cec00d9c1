namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>KEYXFER READ</c>: a token from a file into the PKDS, as it is; whether the master key of this system opens it shows when it is used.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="PkdsLabel">The label that it gets.</param>
/// <param name="File">The data set.</param>
/// <param name="Overwrites">Whether a token under that label is replaced.</param>
public sealed record ReadToken(string System, string PkdsLabel, string File, bool Overwrites) : ServingCommand(System);
