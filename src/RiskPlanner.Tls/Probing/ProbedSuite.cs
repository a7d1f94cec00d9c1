namespace RiskPlanner.Tls;

/// <summary>A suite that a server was asked for.</summary>
/// <param name="Version">In which version.</param>
/// <param name="Suite">The suite.</param>
/// <param name="Offered">Whether it was negotiated; null where that could not be found out.</param>
public sealed record ProbedSuite(TlsVersion Version, CipherSuite Suite, bool? Offered);
