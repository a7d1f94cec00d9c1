namespace RiskPlanner.Interchange;

/// <summary>What a report on TLS settings says of its origin.</summary>
/// <param name="ProgramVersion">The version of the program.</param>
/// <param name="ProfileSha256">The SHA-256 of the profile's text.</param>
public sealed record TlsSource(string ProgramVersion, string ProfileSha256);
