namespace RiskPlanner.Application.Scenarios.Procedures;

/// <summary>A step of a procedure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Does">Its commands, as they are written.</param>
/// <param name="Done">Whether it was carried out.</param>
/// <param name="Refused">What of it was refused, as sentences; empty where all was done.</param>
public sealed record StepRecord(string Name, string Does, bool Done, IReadOnlyList<string> Refused);
