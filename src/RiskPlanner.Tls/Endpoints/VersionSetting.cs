namespace RiskPlanner.Tls;

/// <summary>Whether a version of the protocol is on.</summary>
/// <param name="Version">The version.</param>
/// <param name="On">Whether it is on.</param>
/// <param name="Origin">Who says so.</param>
public sealed record VersionSetting(TlsVersion Version, bool On, Origin Origin);
