using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Pages;

/// <summary>A table, set as the paper sets it; each cell leads to its evidence.</summary>
public sealed partial class TableSection
{
    /// <summary>The table.</summary>
    [Parameter, EditorRequired] public EvidenceTable Table { get; set; } = null!;

    /// <summary>Its number, from 1.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }

    /// <summary>All tables of the report; the first explains the verdicts of all.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<EvidenceTable> All { get; set; } = [];

    private string HrefOf(int row, int column) => "#" + ReportIds.Cell(Number, row, column);
}
