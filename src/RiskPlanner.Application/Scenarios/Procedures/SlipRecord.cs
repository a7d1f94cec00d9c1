namespace RiskPlanner.Application.Scenarios.Procedures;

/// <summary>A slip in a procedure.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Severity">error, warning or note.</param>
/// <param name="Step">The step that it is in.</param>
/// <param name="About">The name that it is about.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would be right.</param>
public sealed record SlipRecord(string Rule, string Severity, string Step, string About, string Message, string Expected);
