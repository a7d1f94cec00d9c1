using System.Text;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Reports;
using RiskPlanner.Reports.Files;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Downloads;

/// <summary>Results as files.</summary>
internal static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/runs/{id:int}");
        runs.MapGet("/report.pdf", PdfAsync);
        runs.MapGet("/report.html", HtmlAsync);
        runs.MapGet("/result.json", PlainAsync);
        runs.MapGet("/result.csv", CsvAsync);
        runs.MapGet("/evidence.json", EvidenceAsync);
    }

    private static async Task<IResult> PdfAsync(int id, IRunStore store, PrintedReports reports, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { State: RunState.Done } run || !HasReport(run)) return TypedResults.NotFound();
        return await reports.PdfAsync(run, cancellation) switch
        {
            null => Unread(run),
            { Status: ReportFileStatus.Written, ReportPath: { } path } => TypedResults.PhysicalFile(path, "application/pdf", FileName(run, "pdf")),
            _ => TypedResults.Redirect(Paths.NoPdf(id)),
        };
    }

    private static async Task<IResult> HtmlAsync(int id, IRunStore store, ResultDocuments documents, ReportRenderer renderer, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { State: RunState.Done } run || !HasReport(run)) return TypedResults.NotFound();
        if (run.Parameters.Kind == RunKind.Replay)
        {
            return await documents.ReplayAsync(run, cancellation) is { } replay
                ? Html(await renderer.RenderAsync(replay, run.ResultSha256 ?? FullLogs.Of(replay).Sha256))
                : Unread(run);
        }

        return await documents.TablesAsync(run, cancellation) is { } tables
            ? Html(await renderer.RenderAsync(tables, run.ResultSha256 ?? FullLogs.Of(tables).Sha256))
            : Unread(run);
    }

    private static async Task<IResult> PlainAsync(int id, IRunStore store, ResultDocuments documents, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { State: RunState.Done } run) return TypedResults.NotFound();
        if (run.Parameters.Kind == RunKind.Replay)
            return await documents.ReplayAsync(run, cancellation) is { } replay ? Json(DocumentJson.WritePlain(replay), run, "result") : Unread(run);
        if (run.Parameters.Kind == RunKind.Alignment)
            return await documents.AlignmentAsync(run, cancellation) is { } alignment ? Json(DocumentJson.Write(alignment, indented: true), run, "result") : Unread(run);
        return await documents.TablesAsync(run, cancellation) is { } tables ? Json(DocumentJson.WritePlain(tables.Tables), run, "result") : Unread(run);
    }

    private static async Task<IResult> CsvAsync(int id, IRunStore store, ResultDocuments documents, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is not { State: RunState.Done, Parameters.Kind: RunKind.Alignment } run ? TypedResults.NotFound()
            : await documents.AlignmentAsync(run, cancellation) is { } alignment
            ? TypedResults.File(Encoding.UTF8.GetBytes(AlignmentCsv.Write(alignment)), "text/csv; charset=utf-8", FileName(run, "csv"))
            : Unread(run);

    // An alignment is shown and drawn on its page, which can be printed.
    private static bool HasReport(Run run) => run.Parameters.Kind != RunKind.Alignment;

    // The stored bytes as they are: their SHA-256 is the one that the report prints.
    private static async Task<IResult> EvidenceAsync(int id, IRunStore store, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { State: RunState.Done } run && await store.FindResultAsync(id, cancellation) is { } json
            ? Json(json, run, "evidence")
            : TypedResults.NotFound();

    /// <summary>The page of a run says that its result cannot be read, and what to do.</summary>
    private static IResult Unread(Run run) => ResultDocuments.IsUnreadable(run) ? TypedResults.Redirect(Paths.Run(run.Id)) : TypedResults.NotFound();

    private static IResult Html(string html) => TypedResults.Text(html, "text/html; charset=utf-8");

    private static IResult Json(byte[] json, Run run, string name) => TypedResults.File(json, "application/json; charset=utf-8", FileName(run, $"{name}.json"));

    private static string FileName(Run run, string ending) => $"riskplanner-run-{run.Id}.{ending}";
}
