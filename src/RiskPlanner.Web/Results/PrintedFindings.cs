using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Findings.Output;
using RiskPlanner.Reports;
using RiskPlanner.Reports.Files;
using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Results;

/// <summary>Reports on findings, printed; kept under the hash of what they show, so that the same is printed once. Safe between threads.</summary>
internal sealed class PrintedFindings(ReportFiles files, ReportRenderer renderer, DataFolder folder, ILogger<PrintedFindings> logger) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>The report as PDF, or as HTML where it cannot be printed here.</summary>
    /// <param name="document">The findings.</param>
    /// <param name="name">The file's name for the reader, without its ending.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IResult> PdfAsync(FindingsDocument document, string name, CancellationToken cancellation)
    {
        var html = await renderer.RenderAsync(document);
        var path = Path.Combine(folder.Reports, $"{DocumentJson.Sha256(System.Text.Encoding.UTF8.GetBytes(html))}.pdf");
        await _gate.WaitAsync(cancellation);
        try
        {
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(folder.Reports);
                var written = await files.WritePdfAsync(document, path, cancellation);
                if (written.Status != ReportFileStatus.Written)
                {
                    logger.LogWarning("The report {Title} was not printed: {Message}", document.Title, written.Message);
                    return TypedResults.Content(html, "text/html; charset=utf-8");
                }
            }
        }
        finally
        {
            _gate.Release();
        }

        return TypedResults.PhysicalFile(path, "application/pdf", $"{name}.pdf");
    }
}
