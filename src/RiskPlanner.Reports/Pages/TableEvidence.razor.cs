using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Evidence;

namespace RiskPlanner.Reports.Pages;

/// <summary>The evidence for a table, by row and cell.</summary>
public sealed partial class TableEvidence
{
    /// <summary>The table.</summary>
    [Parameter, EditorRequired] public EvidenceTable Table { get; set; } = null!;

    /// <summary>Its evidence, folded with that of the other tables.</summary>
    [Parameter, EditorRequired] public FoldedTable Folded { get; set; } = null!;

    /// <summary>Its number, from 1.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }
}
