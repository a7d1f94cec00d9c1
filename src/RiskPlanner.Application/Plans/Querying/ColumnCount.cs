namespace RiskPlanner.Application.Plans;

/// <summary>How many items of a section have a value in a column.</summary>
/// <param name="Value">The value; empty where they have none.</param>
/// <param name="Count">How many, 1 or more.</param>
public sealed record ColumnCount(string Value, int Count);
