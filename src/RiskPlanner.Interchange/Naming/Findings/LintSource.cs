namespace RiskPlanner.Interchange;

/// <summary>What a report says of its origin.</summary>
/// <param name="Standard">The standard's name; null when there was none.</param>
/// <param name="StandardSha256">The SHA-256 of its file; null when there was none.</param>
/// <param name="ProgramVersion">The version of the program.</param>
public sealed record LintSource(string? Standard, string? StandardSha256, string ProgramVersion);
