namespace RiskPlanner.Application.Plans;

/// <summary>Something that is wrong with the input of the guided set-up.</summary>
/// <param name="Table">The table that it is about; null for the plan as a whole.</param>
/// <param name="Sentence">What is wrong, with its line.</param>
public sealed record SetupFault(string? Table, string Sentence);
