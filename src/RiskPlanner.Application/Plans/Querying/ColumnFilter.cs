namespace RiskPlanner.Application.Plans;

/// <summary>Demands a value of a column.</summary>
/// <param name="Column">The column; not the size.</param>
/// <param name="Text">What it shall hold; empty demands that it holds nothing.</param>
/// <param name="Contains">Whether it is enough that the column holds the text somewhere.</param>
public sealed record ColumnFilter(ItemColumn Column, string Text, bool Contains = false);
