using System.Text;
using RiskPlanner.Application.Runs;
using RiskPlanner.Reports.Files;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Results;

/// <summary>The files that several kinds of runs have, each made from what the kind gives. Safe between threads.</summary>
internal sealed class ResultFiles(IRunStore store, PrintedReports reports)
{
    /// <summary>The stored bytes as they are: their SHA-256 is the one that the report prints.</summary>
    /// <param name="link">What the link says; null when nothing leads to it.</param>
    /// <param name="name">What the downloaded file is called behind the number of its run: a report names the file that belongs to it by its ending.</param>
    public RunFile Evidence(string? link = null, string name = "evidence") => new("evidence.json", link, async (run, cancellation) =>
        await store.FindResultAsync(run.Id, cancellation) is { } json ? Json(json, run, name) : null);

    /// <summary>The result as JSON.</summary>
    /// <param name="write">The bytes; null when the result cannot be read.</param>
    public static RunFile Json(Func<Run, CancellationToken, Task<byte[]?>> write) => new("result.json", "Download JSON", async (run, cancellation) =>
        await write(run, cancellation) is { } json ? Json(json, run, "result") : null);

    /// <summary>The result as CSV.</summary>
    /// <param name="write">The text; null when the result cannot be read.</param>
    public static RunFile Csv(Func<Run, CancellationToken, Task<string?>> write) => new("result.csv", "Download CSV", async (run, cancellation) =>
        await write(run, cancellation) is { } text ? TypedResults.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", NameOf(run, "csv")) : null);

    /// <summary>The report as a page of its own.</summary>
    /// <param name="render">The page; null when the result cannot be read.</param>
    public static RunFile Html(Func<Run, CancellationToken, Task<string?>> render) => new("report.html", null, async (run, cancellation) =>
        await render(run, cancellation) is { } html ? TypedResults.Text(html, "text/html; charset=utf-8") : null);

    /// <summary>The report, printed. Where it cannot be printed, a page says so.</summary>
    /// <param name="print">Prints it to a path; null when the result cannot be read.</param>
    public RunFile Pdf(Func<Run, string, CancellationToken, Task<ReportFileResult?>> print) => new("report.pdf", "Download PDF", async (run, cancellation) =>
        await reports.PdfAsync(run, (path, stopping) => print(run, path, stopping), cancellation) switch
        {
            null => null,
            { Status: ReportFileStatus.Written, ReportPath: { } path } => TypedResults.PhysicalFile(path, "application/pdf", NameOf(run, "pdf")),
            _ => TypedResults.Redirect(Paths.NoPdf(run.Id)),
        });

    private static IResult Json(byte[] json, Run run, string name) => TypedResults.File(json, "application/json; charset=utf-8", NameOf(run, $"{name}.json"));

    private static string NameOf(Run run, string ending) => $"riskplanner-run-{run.Id}.{ending}";
}
