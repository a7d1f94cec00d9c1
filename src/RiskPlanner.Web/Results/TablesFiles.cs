using RiskPlanner.Application.Documents;
using RiskPlanner.Reports;
using RiskPlanner.Reports.Files;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Results;

/// <summary>The files of runs that come to threat tables.</summary>
internal sealed class TablesFiles(ResultFiles results, ResultDocuments documents, ReportFiles files, ReportRenderer renderer)
{
    /// <summary>All of them, as they are offered.</summary>
    public IReadOnlyList<RunFile> All { get; } =
    [
        results.Pdf(async (run, path, stopping) => await documents.TablesAsync(run, stopping) is { } tables ? await files.WritePdfAsync(tables, path, stopping) : null),
        ResultFiles.Html(async (run, cancellation) => await documents.TablesAsync(run, cancellation) is { } tables
            ? await renderer.RenderAsync(tables, run.ResultSha256 ?? FullLogs.Of(tables).Sha256)
            : null),
        ResultFiles.Json(async (run, cancellation) => await documents.TablesAsync(run, cancellation) is { } tables ? DocumentJson.WritePlain(tables.Tables) : null),
        results.Evidence("JSON with all logs", "logs"),
    ];
}
