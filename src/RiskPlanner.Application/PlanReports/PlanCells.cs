using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.PlanReports;

/// <summary>Reads the tables of a plan. Pure functions.</summary>
internal static class PlanCells
{
    // The first column of a plan's table is for all data sets together.
    private const int SumColumns = 1;

    /// <summary>What decided about the data sets of a row, one for each data set or class; the column that sums them up is left out.</summary>
    public static IReadOnlyList<VerdictRecord> ColumnsOf(EvidenceRow row) => 
        [.. row.Cells.Skip(SumColumns).Select(cell => cell.Detail ?? throw new ArgumentException("This is no table of a plan.", nameof(row)))];

    /// <summary>The cell for all data sets of the application together.</summary>
    public static EvidenceCell TogetherOf(EvidenceRow row) => row.Cells[0];

    /// <summary>For each data set or class of a table: what decided, threat by threat.</summary>
    public static IEnumerable<IReadOnlyList<VerdictRecord>> DataSetsOf(EvidenceTable table)
    {
        var rows = table.Rows.Select(ColumnsOf).ToList();
        return rows.Count == 0 ? [] : Enumerable.Range(0, rows[0].Count).Select(column => (IReadOnlyList<VerdictRecord>)[.. rows.Select(row => row[column])]);
    }
}
