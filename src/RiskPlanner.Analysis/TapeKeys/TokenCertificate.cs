namespace RiskPlanner.Analysis.TapeKeys;

/// <summary>A certificate. Immutable.</summary>
/// <param name="Pair">Which key pair it is of.</param>
/// <param name="PkdsLabel">Where RACF says that the private key lies; null for nowhere.</param>
/// <param name="IsTrusted">Whether key rings show it.</param>
internal sealed record TokenCertificate(int Pair, string? PkdsLabel, bool IsTrusted);
