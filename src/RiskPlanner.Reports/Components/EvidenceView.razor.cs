using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Evidence;

namespace RiskPlanner.Reports.Components;

/// <summary>What stands behind a cell: its variants with what came of them, and the lines of the logs that decide.</summary>
public sealed partial class EvidenceView
{
    // Paper: a page break in a log of this length would cost more than the space that it saves.
    private const int MostLinesKeptTogether = 8;

    private EvidenceCell? _foldedFrom;

    /// <summary>The cell.</summary>
    [Parameter, EditorRequired] public EvidenceCell Cell { get; set; } = null!;

    /// <summary>What the ids of the logs start with; two on one page need different ones.</summary>
    [Parameter] public string IdPrefix { get; set; } = "evidence";

    /// <summary>The evidence folded together with that of other cells; by default the cell is folded by itself.</summary>
    [Parameter] public FoldedCell? FoldedTogether { get; set; }

    private FoldedCell Folded { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Folding compares whole logs; a page renders more often than its cell changes.
        if (ReferenceEquals(_foldedFrom, Cell)) return;
        _foldedFrom = Cell;
        Folded = FoldedTogether ?? FoldedCell.Of(Cell);
    }

    private string LogId(DecidingLog log) => $"{IdPrefix}-log-{log.Name}";
}
