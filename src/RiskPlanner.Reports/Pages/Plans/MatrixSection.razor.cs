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

    private string? HrefOf(EvidenceTable table, int number, int row, int column) =>
        HasEvidence && table.Rows[row].Cells[column].Variants.Count > 0 ? "#" + ReportIds.Cell(number + 1, row, column) : null;
}
