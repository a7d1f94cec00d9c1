namespace RiskPlanner.Application.Plans;

/// <summary>What a table of items came to.</summary>
/// <param name="Columns">The columns that it has.</param>
/// <param name="Rows">The items, in order; those of lines with faults are left out.</param>
/// <param name="Faults">What is wrong with it, by line.</param>
public sealed record TableReading(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, IReadOnlyList<TableFault> Faults);
