using RiskPlanner.Application.Documents;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Findings.Output;
using RiskPlanner.Reports.Printing;

namespace RiskPlanner.Reports.Files;

/// <summary>
/// Writes a report and its full logs side by side: <c>tables.pdf</c> and <c>tables.logs.json</c>. Files appear whole or not at
/// all; where the PDF cannot be printed, the HTML comes instead. Safe between threads for different files.
/// </summary>
public sealed class ReportFiles(ReportRenderer renderer, IPdfPrinter printer)
{
    private const string LogsEnding = ".logs.json";
    private const string DataEnding = ".data.json";

    /// <summary>Writes the report on threat tables as PDF.</summary>
    /// <param name="document">The tables.</param>
    /// <param name="pdfPath">The PDF; the other files have its name with another ending.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>; nothing is left behind.</param>
    public Task<ReportFileResult> WritePdfAsync(TablesDocument document, string pdfPath, CancellationToken cancellation = default) =>
        WriteWithLogsAsync(FullLogs.Of(document), logs => renderer.RenderAsync(document, logs), pdfPath, asPdf: true, cancellation);

    /// <summary>Writes the report on a replay as PDF.</summary>
    /// <inheritdoc cref="WritePdfAsync(TablesDocument, string, CancellationToken)"/>
    public Task<ReportFileResult> WritePdfAsync(ReplayDocument document, string pdfPath, CancellationToken cancellation = default) =>
        WriteWithLogsAsync(FullLogs.Of(document), logs => renderer.RenderAsync(document, logs), pdfPath, asPdf: true, cancellation);

    /// <summary>Writes the report on a plan as PDF, and its data, <c>NAME.data.json</c>, beside it.</summary>
    /// <inheritdoc cref="WritePdfAsync(TablesDocument, string, CancellationToken)"/>
    public Task<ReportFileResult> WritePdfAsync(PlanReport report, string pdfPath, CancellationToken cancellation = default) =>
        WriteAsync(DataOf(report), () => renderer.RenderAsync(report), pdfPath, asPdf: true, cancellation, DataEnding);

    /// <summary>Writes a report on a plan that was kept as PDF, and its data, <c>NAME.data.json</c>, beside it.</summary>
    /// <inheritdoc cref="WritePdfAsync(TablesDocument, string, CancellationToken)"/>
    public Task<ReportFileResult> WritePdfAsync(ReportDocument document, string pdfPath, CancellationToken cancellation = default) =>
        WriteAsync(new FullLogs(document.DataBytes(), document.DataSha256()), () => Task.FromResult(document.Html), pdfPath, asPdf: true, cancellation, DataEnding);

    /// <summary>Writes the report on a plan as HTML, and its data, <c>NAME.data.json</c>, beside it.</summary>
    /// <inheritdoc cref="WriteHtmlAsync(TablesDocument, string, CancellationToken)"/>
    public Task<ReportFileResult> WriteHtmlAsync(PlanReport report, string htmlPath, CancellationToken cancellation = default) =>
        WriteAsync(DataOf(report), () => renderer.RenderAsync(report), htmlPath, asPdf: false, cancellation, DataEnding);

    /// <summary>Writes the report on threat tables as HTML.</summary>
    /// <param name="document">The tables.</param>
    /// <param name="htmlPath">The HTML file; the full logs have its name with another ending.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>; nothing is left behind.</param>
    public Task<ReportFileResult> WriteHtmlAsync(TablesDocument document, string htmlPath, CancellationToken cancellation = default) =>
        WriteWithLogsAsync(FullLogs.Of(document), logs => renderer.RenderAsync(document, logs), htmlPath, asPdf: false, cancellation);

    /// <summary>Writes the report on findings as PDF, or as HTML where it cannot be printed. There are no logs beside it.</summary>
    /// <param name="document">The findings.</param>
    /// <param name="pdfPath">The PDF; the HTML has its name with another ending.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>; nothing is left behind.</param>
    public Task<ReportFileResult> WritePdfAsync(FindingsDocument document, string pdfPath, CancellationToken cancellation = default) =>
        WriteAsync(null, () => renderer.RenderAsync(document), pdfPath, asPdf: true, cancellation);

    private Task<ReportFileResult> WriteWithLogsAsync(FullLogs logs, Func<string, Task<string>> render, string path, bool asPdf, CancellationToken cancellation) =>
        WriteAsync(logs, () => render(logs.Sha256), path, asPdf, cancellation);

    // What lies beside it is there whenever the report is: both are kept at the end, or neither.
    private async Task<ReportFileResult> WriteAsync(
        FullLogs? beside, Func<Task<string>> render, string path, bool asPdf, CancellationToken cancellation, string besideEnding = LogsEnding)
    {
        var html = await render();
        var besidePath = beside is null ? null : Path.ChangeExtension(path, besideEnding);
        try
        {
            using var besideFile = besidePath is null ? null : FileInTheMaking.Begin(besidePath);
            if (besideFile is not null) await besideFile.Content.WriteAsync(beside!.Json, cancellation);
            using var reportFile = FileInTheMaking.Begin(path);
            var printed = asPdf ? await PrintAsync(html, reportFile, cancellation) : PdfPrintResult.Printed;
            if (!asPdf) await reportFile.WriteAsync(html, cancellation);
            if (printed.Status == PdfPrintStatus.Printed)
            {
                besideFile?.Keep();
                reportFile.Keep();
                return new ReportFileResult(ReportFileStatus.Written, path, besidePath, "");
            }

            var htmlPath = Path.ChangeExtension(path, ".html");
            using var htmlFile = FileInTheMaking.Begin(htmlPath);
            await htmlFile.WriteAsync(html, cancellation);
            besideFile?.Keep();
            htmlFile.Keep();
            return new ReportFileResult(
                ReportFileStatus.WrittenAsHtml, htmlPath, besidePath, $"{printed.Message} The report was written as HTML instead: {htmlPath}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ReportFileResult(ReportFileStatus.NotWritten, null, null, $"{path} could not be written: {exception.Message}");
        }
    }

    // A browser writes to a name, and would follow or replace what is there: it gets one in a folder of its own.
    private async Task<PdfPrintResult> PrintAsync(string html, FileInTheMaking file, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var pdf = folder.PathOf("report.pdf");
        var printed = await printer.PrintAsync(html, pdf, cancellation);
        if (printed.Status != PdfPrintStatus.Printed) return printed;
        await using var content = File.OpenRead(pdf);
        await content.CopyToAsync(file.Content, cancellation);
        return printed;
    }

    private static FullLogs DataOf(PlanReport report)
    {
        var json = PlanReportJson.Write(report);
        return new FullLogs(json, DocumentJson.Sha256(json));
    }
}
