namespace RiskPlanner.Simulation.TapeKeys;

/// <summary><c>RACDCERT ADD</c>: a certificate from a file, which may be told where its private key lies in the PKDS.</summary>
/// <param name="System">Where it is done.</param>
/// <param name="Owner">Whose certificate it becomes.</param>
/// <param name="File">The data set.</param>
/// <param name="Label">The label that it gets.</param>
/// <param name="PkdsLabel">The label of its private key in the PKDS; null for none.</param>
/// <param name="IsTrusted">Whether it is trusted; others no key ring shows.</param>
public sealed record AddCertificate(string System, string Owner, string File, string Label, string? PkdsLabel, bool IsTrusted) : ServingCommand(System);
