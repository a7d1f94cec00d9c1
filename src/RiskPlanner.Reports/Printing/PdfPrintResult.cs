namespace RiskPlanner.Reports.Printing;

/// <summary>How printing ended, in words where it did not succeed.</summary>
public sealed record PdfPrintResult
{
    // Invariant: Message is empty exactly when Status is Printed.
    private PdfPrintResult(PdfPrintStatus status, string message)
    {
        Status = status;
        Message = message;
    }

    /// <summary>How it ended.</summary>
    public PdfPrintStatus Status { get; }

    /// <summary>What to install, or why it failed, as sentences; empty when it was printed.</summary>
    public string Message { get; }

    /// <summary>The PDF is there.</summary>
    public static PdfPrintResult Printed { get; } = new(PdfPrintStatus.Printed, "");

    /// <summary>There is no browser.</summary>
    /// <param name="whatToInstall">What the reader can do about it.</param>
    public static PdfPrintResult NoBrowser(string whatToInstall) => new(PdfPrintStatus.NoBrowser, whatToInstall);

    /// <summary>The browser did not do it.</summary>
    /// <param name="why">Why, and what the reader can do about it.</param>
    public static PdfPrintResult Failed(string why) => new(PdfPrintStatus.Failed, why);
}
