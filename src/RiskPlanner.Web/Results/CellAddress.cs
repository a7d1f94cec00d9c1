using RiskPlanner.Application.Documents;

namespace RiskPlanner.Web.Results;

/// <summary>Where a cell is, as addresses write it: table, row and column, such as <c>paper-1.3.2</c>; rows and columns count from 1.</summary>
/// <param name="Table">The table's name in addresses.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record CellAddress(string Table, int Row, int Column)
{
    /// <summary>Reads an address; null when it is none.</summary>
    public static CellAddress? Parse(string? text)
    {
        if (text?.Split('.') is not { Length: >= 3 } parts) return null;
        return int.TryParse(parts[^2], out var row) && int.TryParse(parts[^1], out var column) && row > 0 && column > 0
            ? new CellAddress(string.Join('.', parts[..^2]), row, column)
            : null;
    }

    /// <summary>The cell in a document, with its table and row; null when the document has none there.</summary>
    public FoundCell? In(TablesDocument document)
    {
        var table = document.Tables.FirstOrDefault(candidate => candidate.Id == Table);
        if (table is null || Row > table.Rows.Count || Column > table.Columns.Count) return null;
        var row = table.Rows[Row - 1];
        return Column > row.Cells.Count ? null : new FoundCell(this, table, row.Threat, table.Columns[Column - 1], row.Cells[Column - 1]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Table}.{Row}.{Column}";
}
