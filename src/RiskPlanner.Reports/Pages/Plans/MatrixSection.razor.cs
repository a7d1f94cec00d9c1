using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>Applications by threats, then each application by its data sets.</summary>
public sealed partial class MatrixSection
{
    /// <summary>The rows.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<HeatRow> Heat { get; set; } = [];

    /// <summary>The tables of applications.</summary>
    [Parameter, EditorRequired] public TablesDocument Verdicts { get; set; } = null!;

    /// <summary>Whether cells can lead to their evidence.</summary>
    [Parameter] public bool HasEvidence { get; set; }

    private static string? TextOf(HeatCell cell) => (cell.Lost, cell.Unavailable, cell.TargetsMissed) switch
    {
        (> 0, _, _) => $"No, {cell.Lost:N0} of {cell.DataSets:N0} lost",
        (_, > 0, _) => $"Outage, {cell.Unavailable:N0} of {cell.DataSets:N0} unavailable",
        (_, _, > 0) => $"Yes, but {cell.TargetsMissed:N0} of {cell.DataSets:N0} miss a target",
        _ => null,
    };

    private string? HrefOf(EvidenceTable table, int number, int row, int column) =>
        HasEvidence && table.Rows[row].Cells[column].Variants.Count > 0 ? "#" + ReportIds.Cell(number + 1, row, column) : null;
}
