using RiskPlanner.Tls;

namespace RiskPlanner.Interchange;

/// <summary>What reading a TLS profile gave.</summary>
/// <param name="Profile">The profile; null exactly when there are faults.</param>
/// <param name="Faults">Every fault, by line and column.</param>
/// <param name="Sha256">The SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits.</param>
public sealed record TlsProfileReadResult(TlsProfile? Profile, IReadOnlyList<PlanFileFault> Faults, string Sha256);
