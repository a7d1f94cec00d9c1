using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Evidence;

/// <summary>The folded evidence of a table.</summary>
/// <param name="Rows">By row and column.</param>
public sealed record FoldedTable(IReadOnlyList<IReadOnlyList<FoldedCell>> Rows)
{
    /// <summary>Folds the tables of a report: a log that several cells rest on is shown with the first of them.</summary>
    public static IReadOnlyList<FoldedTable> Of(IReadOnlyList<EvidenceTable> tables)
    {
        var book = LogBook.ForReport();
        var folded = new List<FoldedTable>();
        foreach (var table in tables)
        {
            var rows = new List<IReadOnlyList<FoldedCell>>();
            foreach (var row in table.Rows) rows.Add([.. row.Cells.Select(cell => FoldedCell.Of(cell, book))]);
            folded.Add(new FoldedTable(rows));
        }

        return folded;
    }
}
