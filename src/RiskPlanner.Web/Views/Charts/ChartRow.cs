namespace RiskPlanner.Web.Views.Charts;

/// <summary>A row of a chart.</summary>
/// <param name="Word">What stands beside it.</param>
/// <param name="Title">What it is, in full.</param>
/// <param name="Kind">How it looks.</param>
/// <param name="Cells">What is in it, in order of time.</param>
public sealed record ChartRow(string Word, string Title, ChartRowKind Kind, IReadOnlyList<ChartCell> Cells);
