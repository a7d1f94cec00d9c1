namespace RiskPlanner.Application.Scenarios.Procedures;

/// <summary>One loss more.</summary>
/// <param name="Loss">What is lost.</param>
/// <param name="Outlived">Whether all is read after it.</param>
public sealed record SpareRecord(string Loss, bool Outlived);
