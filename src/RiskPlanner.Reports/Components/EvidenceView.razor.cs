using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Evidence;

namespace RiskPlanner.Reports.Components;

/// <summary>What stands behind a cell: its variants with what came of them, and the lines of the logs that decide.</summary>
public sealed partial class EvidenceView
{
    private EvidenceCell? _foldedFrom;

    /// <summary>The cell.</summary>
    [Parameter, EditorRequired] public EvidenceCell Cell { get; set; } = null!;

    /// <summary>What the ids of the logs start with; two on one page need different ones.</summary>
    [Parameter] public string IdPrefix { get; set; } = "evidence";

    private FoldedCell Folded { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Folding compares whole logs; a page renders more often than its cell changes.
        if (ReferenceEquals(_foldedFrom, Cell)) return;
        _foldedFrom = Cell;
        Folded = FoldedCell.Of(Cell);
    }

    private string LogId(DecidingLog log) => $"{IdPrefix}-log-{log.Letter}";
}
