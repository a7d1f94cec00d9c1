namespace RiskPlanner.Tls;

/// <summary>A cipher suite that can be negotiated.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Origin">Who says so.</param>
public sealed record SuiteSetting(CipherSuite Suite, Origin Origin);
