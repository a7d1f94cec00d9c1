namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>A certificate in a RACF data base. Immutable.</summary>
/// <param name="PublicKey">Its public key.</param>
/// <param name="PkdsLabel">Where RACF says that its private key lies; null for nowhere.</param>
/// <param name="IsTrusted">Whether key rings show it.</param>
internal sealed record HeldCertificate(TapePublicKey PublicKey, string? PkdsLabel, bool IsTrusted);
