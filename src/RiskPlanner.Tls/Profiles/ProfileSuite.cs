namespace RiskPlanner.Tls;

/// <summary>A cipher suite that a profile allows.</summary>
/// <param name="Name">Its name in the TLS registry.</param>
/// <param name="Until">The last year of its use; null where none is said.</param>
public sealed record ProfileSuite(string Name, int? Until = null);
