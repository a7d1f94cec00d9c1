namespace RiskPlanner.Application.Scenarios.Procedures;

/// <summary>The records of a key server: those of a system that is lost as they were before.</summary>
/// <param name="System">The system.</param>
/// <param name="Metadata">Its metadata, as XML.</param>
/// <param name="Audit">Its audit records, as text.</param>
public sealed record ServerRecord(string System, string Metadata, IReadOnlyList<string> Audit);
