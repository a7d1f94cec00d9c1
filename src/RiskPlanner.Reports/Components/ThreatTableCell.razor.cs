using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Interchange;

namespace RiskPlanner.Reports.Components;

/// <summary>A cell of a threat table.</summary>
public sealed partial class ThreatTableCell
{
    /// <summary>The cell.</summary>
    [Parameter, EditorRequired] public EvidenceCell Cell { get; set; } = null!;

    /// <summary>Where it leads; null for nowhere.</summary>
    [Parameter] public string? Href { get; set; }

    /// <summary>Whether its evidence is being shown.</summary>
    [Parameter] public bool IsSelected { get; set; }

    // Beside a baseline: whether the cell is known, new, or gone.
    private string Words => Cell.Text + FindingWords.Mark(Cell.Detail?.State);

    private string CssClass => string.Join(' ', new[]
    {
        "rp-threats__cell",
        Href is null ? null : "rp-threats__cell--open",
        IsSelected ? "rp-threats__cell--selected" : null,
    }.OfType<string>());
}
