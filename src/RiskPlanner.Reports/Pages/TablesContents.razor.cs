using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Pages;

/// <summary>The list of contents.</summary>
public sealed partial class TablesContents
{
    /// <summary>The tables.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<EvidenceTable> Tables { get; set; } = [];
}
