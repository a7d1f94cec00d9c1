namespace RiskPlanner.Reports.Printing;

/// <summary>Prints HTML documents as PDF files.</summary>
public interface IPdfPrinter
{
    /// <summary>Prints a document.</summary>
    /// <param name="html">A document that needs nothing beside it.</param>
    /// <param name="pdfPath">The file to write; it is there only if the answer says Printed.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>; nothing is left behind.</param>
    /// <returns>Whether it was printed, and if not, why and what to do. What can go wrong outside of this program is never thrown.</returns>
    Task<PdfPrintResult> PrintAsync(string html, string pdfPath, CancellationToken cancellation = default);
}
