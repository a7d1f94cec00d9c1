namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>RACDCERT EXPORT</c>: a certificate, without its private key, as a file.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Owner">Whose certificate it is.</param>
/// <param name="Label">The certificate's label.</param>
/// <param name="File">The data set; one of that name is written over.</param>
public sealed record ExportCertificate(string System, string Owner, string Label, string File) : ServingCommand(System);
