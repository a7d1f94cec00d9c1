using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Threats;

/// <summary>
/// The cells of an assessment that say No and did not in an earlier one. A cell is recognised by its application, its threat and its data set, or the one that was replayed
/// for all that are alike; not by its words or numbers. The first column, which is of all others together, has none of its own. Immutable.
/// </summary>
public sealed class NewNos
{
    private readonly HashSet<(string Table, string Threat, string Column)> _cells;

    private NewNos(HashSet<(string, string, string)> cells) => _cells = cells;

    /// <summary>How many cells there are.</summary>
    public int Count => _cells.Count;

    /// <summary>Compares two assessments of a plan.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    public static NewNos Of(TablesDocument before, TablesDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var known = CellsOf(before).SelectMany(cell => AboutOf(cell.Column, cell.Cell).Select(about => (cell.Table, cell.Threat, about))).ToHashSet();
        return new([.. CellsOf(after)
            .Where(cell => !AboutOf(cell.Column, cell.Cell).Any(about => known.Contains((cell.Table, cell.Threat, about))))
            .Select(cell => (cell.Table, cell.Threat, cell.Column))]);
    }

    /// <summary>Whether a cell is one of them.</summary>
    /// <param name="table">The id of its table: the application.</param>
    /// <param name="threat">The kind of event of its row, or the heading where it has none.</param>
    /// <param name="column">The heading of its column.</param>
    public bool Has(string table, string threat, string column) => _cells.Contains((table, threat, column));

    private static IEnumerable<(string Table, string Threat, string Column, EvidenceCell Cell)> CellsOf(TablesDocument document) =>
        from table in document.Tables
        from row in table.Rows
        from cell in row.Cells.Index().Skip(1)
        where cell.Item.Verdict == Verdict.No
        select (table.Id, row.Event ?? row.Threat, table.Columns[cell.Index], cell.Item);

    // A heading of several data sets has their number in it.
    private static IEnumerable<string> AboutOf(string column, EvidenceCell cell) => cell.Detail?.Simulated is { } simulated && simulated != column ? [column, simulated] : [column];
}
