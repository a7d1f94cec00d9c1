using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Components;

/// <summary>A threat table as the paper sets it: caption above, threats down, methods across.</summary>
public sealed partial class ThreatTableView
{
    private const int WideFrom = 7;

    /// <summary>The table.</summary>
    [Parameter, EditorRequired] public EvidenceTable Table { get; set; } = null!;

    /// <summary>Its number in the caption ("Table 1 - …"); none by default.</summary>
    [Parameter] public int? Number { get; set; }

    /// <summary>Whether the caption is a heading as well, so that outlines list the table.</summary>
    [Parameter] public bool CaptionIsHeading { get; set; }

    /// <summary>Where a cell leads, by row and column from 0; null for a cell that leads nowhere.</summary>
    [Parameter] public Func<int, int, string?>? CellHref { get; set; }

    /// <summary>The cell whose evidence is shown, by row and column from 0.</summary>
    [Parameter] public (int Row, int Column)? SelectedCell { get; set; }

    /// <summary>The caption of a table with a number, as the paper writes it.</summary>
    public static string CaptionOf(EvidenceTable table, int? number) => number is null ? table.Title : $"Table {number} - {table.Title}";

    /// <summary>Whether a table needs the paper across.</summary>
    public static bool NeedsWidth(EvidenceTable table) => table.Columns.Count >= WideFrom;

    private string Caption => CaptionOf(Table, Number);

    private bool IsWide => NeedsWidth(Table);
}
