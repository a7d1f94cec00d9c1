namespace RiskPlanner.Tls;

/// <summary>What reading a file gave.</summary>
/// <param name="File">The file; null exactly when there are faults.</param>
/// <param name="Faults">Why it cannot be read: all of them, of very many the first.</param>
/// <param name="FaultsInAll">How many there are.</param>
public sealed record TlsFileResult(TlsFile? File, IReadOnlyList<TlsFault> Faults, int FaultsInAll);
