namespace RiskPlanner.Tls;

/// <summary>A version that a server was asked for.</summary>
/// <param name="Version">The version.</param>
/// <param name="Offered">Whether it was negotiated with any suite; null where that could not be found out.</param>
public sealed record ProbedVersion(TlsVersion Version, bool? Offered);
