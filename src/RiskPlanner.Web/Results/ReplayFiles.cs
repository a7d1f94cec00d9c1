using RiskPlanner.Application.Documents;
using RiskPlanner.Reports;
using RiskPlanner.Reports.Files;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Results;

/// <summary>The files of a run whose result is a replay, of a plan of the store or of a scenario. Safe between threads.</summary>
internal sealed class ReplayFiles(ResultFiles results, ResultDocuments documents, ReportFiles files, ReportRenderer renderer)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<RunFile> All { get; } =
    [
        results.Pdf(async (run, path, stopping) => await documents.ReplayAsync(run, stopping) is { } replay ? await files.WritePdfAsync(replay, path, stopping) : null),
        ResultFiles.Html(async (run, cancellation) => await documents.ReplayAsync(run, cancellation) is { } replay
            ? await renderer.RenderAsync(replay, run.ResultSha256 ?? FullLogs.Of(replay).Sha256)
            : null),
        ResultFiles.Json(async (run, cancellation) => await documents.ReplayAsync(run, cancellation) is { } replay ? DocumentJson.WritePlain(replay) : null),
        results.Evidence("JSON with the full log", "logs"),
    ];
}
