using RiskPlanner.Application.Documents;
using RiskPlanner.Model;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>A data set, or a class of data sets that are alike, with its verdicts.</summary>
/// <param name="Application">Its application.</param>
/// <param name="Criticality">How vital that is; null where nobody has said.</param>
/// <param name="Title">Its name, or what the class is called.</param>
/// <param name="DataSets">How many data sets it is.</param>
/// <param name="Cells">Its verdicts, one for each threat that is shown.</param>
internal sealed record AssessedRow(string Application, Criticality? Criticality, string Title, int DataSets, IReadOnlyList<AssessedCell> Cells)
{
    /// <summary>The rows that an address asks for: those with the worst verdicts first, otherwise in the plan's order.</summary>
    public static IReadOnlyList<AssessedRow> Of(Results.Assessment assessment, AssessmentQuery query)
    {
        var criticalities = assessment.Plan.Applications.ToDictionary(application => application.Name, application => (Criticality?)application.Criticality, StringComparer.Ordinal);
        return
        [
            .. from table in assessment.Tables.Tables
               where query.Application is null || table.Id == query.Application
               let criticality = criticalities.GetValueOrDefault(table.Id)
               where query.Criticality is null || criticality == query.Criticality
               // The first column is for all data sets together.
               from column in Enumerable.Range(1, table.Columns.Count - 1)
               let cells = CellsOf(table, column, query.Threat)
               where cells.Count > 0 && IsShown(cells, query.Show)
               orderby cells.Max(cell => cell.Cell.Verdict) descending
               select new AssessedRow(table.Id, criticality, table.Columns[column], cells[0].Detail.DataSets, cells),
        ];
    }

    private static IReadOnlyList<AssessedCell> CellsOf(EvidenceTable table, int column, string? threat) =>
    [
        .. table.Rows.Select((row, index) => (row, index)).Where(one => threat is null || one.row.Event == threat)
            .Select(one => new AssessedCell(new CellAddress(table.Id, one.index + 1, column + 1), one.row.Threat, one.row.Cells[column])),
    ];

    private static bool IsShown(IReadOnlyList<AssessedCell> cells, AssessmentShow show) => show switch
    {
        AssessmentShow.All => true,
        AssessmentShow.Protected => !cells.Any(cell => cell.Detail.IsFinding),
        AssessmentShow.Unprotected => cells.Any(cell => cell.Detail.IsFinding),
        AssessmentShow.Lost => cells.Any(cell => cell.Detail.Lost > 0),
        AssessmentShow.Unavailable => cells.Any(cell => cell.Detail.Unavailable > 0),
        AssessmentShow.TargetsMissed => cells.Any(cell => cell.Detail.TargetsMissed > 0),
        AssessmentShow.NewNos => cells.Any(cell => cell.IsNewNo),
        AssessmentShow.ClearCopyOnly => cells.Any(cell => cell.Detail.ClearCopyOnly),
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, "Nobody knows which data sets these are."),
    };
}
