namespace RiskPlanner.Emulator.Transfers;

/// <summary>A token of an RSA key pair in a PKDS. Immutable.</summary>
/// <param name="Pair">Which pair.</param>
/// <param name="IsPrivate">Whether it has the private key; else the public one alone.</param>
internal sealed record RsaToken(string Pair, bool IsPrivate);
