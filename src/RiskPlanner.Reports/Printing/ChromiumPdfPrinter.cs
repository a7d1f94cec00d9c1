using System.ComponentModel;

namespace RiskPlanner.Reports.Printing;

/// <summary>
/// Prints with a headless Chromium, Chrome or Edge: tagged, with an outline from the headings, page numbers from the style
/// sheet. Each print has a profile of its own in a temporary folder that is removed afterwards. Safe between threads.
/// </summary>
/// <param name="search">Where the browser is looked for.</param>
/// <param name="patience">How long a print may take; two minutes by default.</param>
public sealed class ChromiumPdfPrinter(BrowserSearch search, TimeSpan? patience = null) : IPdfPrinter
{
    private static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(2);

    private readonly TimeSpan _patience = patience ?? UsualPatience;

    /// <inheritdoc/>
    public async Task<PdfPrintResult> PrintAsync(string html, string pdfPath, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (search.Find() is not { } browser) return PdfPrintResult.NoBrowser(search.WhatToInstall);
        try
        {
            using var folder = new TemporaryFolder();
            var page = folder.PathOf("report.html");
            var pdf = folder.PathOf("report.pdf");
            await File.WriteAllTextAsync(page, html, cancellation);
            var run = await BrowserRun.StartAsync(browser, Arguments(folder, page, pdf), folder.Root, _patience, cancellation);
            if (run.TimedOut) return PdfPrintResult.Failed($"{browser} had not printed the report after {_patience.TotalSeconds:0} s and was stopped.");
            if (!StartsAsPdf(pdf)) return PdfPrintResult.Failed($"{browser} ended with code {run.ExitCode} and left no PDF. Its last words: {run.LastWords}");
            File.Move(pdf, pdfPath, overwrite: true);
            return PdfPrintResult.Printed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return PdfPrintResult.Failed($"The report could not be printed with {browser}: {exception.Message}");
        }
    }

    private static IReadOnlyList<string> Arguments(TemporaryFolder folder, string page, string pdf) =>
    [
        "--headless",
        // Containers and root have no user namespaces to build the sandbox from. The page is our own, runs no script and loads nothing.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-extensions",
        "--disable-sync",
        "--disable-breakpad",
        "--no-first-run",
        "--no-default-browser-check",
        "--hide-scrollbars",
        $"--user-data-dir={folder.PathOf("profile")}",
        $"--print-to-pdf={pdf}",
        "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        new Uri(page).AbsoluteUri,
    ];

    private static bool StartsAsPdf(string path)
    {
        if (!File.Exists(path)) return false;
        Span<byte> head = stackalloc byte[5];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("%PDF-"u8);
    }
}
