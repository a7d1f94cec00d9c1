using RiskPlanner.Reports.Printing;

namespace RiskPlanner.Reports.Tests.Files;

/// <summary>Answers as it is told; when it prints, the PDF holds the HTML.</summary>
internal sealed class FakePrinter(PdfPrintResult answer) : IPdfPrinter
{
    public async Task<PdfPrintResult> PrintAsync(string html, string pdfPath, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (answer.Status == PdfPrintStatus.Printed) await File.WriteAllTextAsync(pdfPath, html, cancellation);
        return answer;
    }
}
